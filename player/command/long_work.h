#pragma once
#include <chrono>
#include <utility>

#include "player/os/interruption.h"
#include "player/tell.h"
#include "player/terminal/console.h"
#include "player/terminal/progress_line.h"

namespace rollcall::command {

/// Work that may take long: whoever watches is told how far it has come, and Ctrl-C stops it between two parts, each of
/// which is whole.
class LongWork {
 public:
  /// The console must outlive it.
  explicit LongWork(const terminal::Console& console,
                    terminal::ProgressLine::Clock clock = std::chrono::steady_clock::now)
      : x_line(console.terminal(), console.words(), std::move(clock)) {}

  /// To be called, by any thread, before each part; throws os::Interrupted. Must not outlive this.
  Tell told_as(Message (*sentence)(NamedValue<"done"> done, NamedValue<"all"> all));

  /// Before anything else is written.
  void clear() { x_line.clear(); }

 private:
  os::InterruptionGuard x_guard;
  terminal::ProgressLine x_line;
};

}  // namespace rollcall::command
