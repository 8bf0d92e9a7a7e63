#pragma once
#include <memory>
#include <optional>

namespace rollcall::os {

/// What the signals meant before.
struct Interruptions;

/// While one of these lives, Ctrl-C and the system's wish that the program end (SIGINT, SIGTERM) are only noted, so
/// that whoever works stops where everything is whole. A second one ends the program at once, as ever. At most one at a
/// time, in the thread that ends last.
class InterruptionGuard {
 public:
  InterruptionGuard();
  ~InterruptionGuard();
  InterruptionGuard(const InterruptionGuard&) = delete;
  InterruptionGuard& operator=(const InterruptionGuard&) = delete;

 private:
  std::unique_ptr<Interruptions> x_before;
};

/// Inside a guard: while one of these lives, a signal ends the program at once, as if there were no guard. For where
/// nothing is being written and a person is waited for.
class InterruptionPause {
 public:
  InterruptionPause();
  ~InterruptionPause();
  InterruptionPause(const InterruptionPause&) = delete;
  InterruptionPause& operator=(const InterruptionPause&) = delete;

 private:
  std::unique_ptr<Interruptions> x_before;
};

/// The signal that was noted, if there was one.
std::optional<int> interruption();

/// Thrown where work stops because of it; no error.
struct Interrupted {
  int signal = 0;
};

/// Throws Interrupted if a signal was noted.
void stop_if_interrupted();

/// What a program ends with that was stopped so: 130 after Ctrl-C, as shells expect it.
inline int exit_code(const Interrupted& stopped) { return 128 + stopped.signal; }

}  // namespace rollcall::os
