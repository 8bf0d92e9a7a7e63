#pragma once
#include <cstdint>
#include <functional>
#include <utility>

namespace rollcall::prove {

/// What is being done; exploring may come once more at the end (debrief.h), and reaching and playing stand for the rest
/// where there is too much to look at.
enum class Stage : std::uint8_t { exploring, counting, scoring, following, mending, reaching, playing };

struct Progress {
  Stage stage = Stage::exploring;
  std::uint64_t done = 0;  ///< states looked at, or plays played
  std::uint64_t all = 0;   ///< 0: nobody knows yet
};

/// Who is told, now and then, how far a long computation has come, and may end it: what he throws comes out of it.
class Watch {
 public:
  using Tell = std::function<void(const Progress&)>;

  explicit Watch(Tell tell) : x_tell(std::move(tell)) {}

  void begin(Stage stage, std::uint64_t all = 0) {
    x_progress = {stage, 0, all};
    tell();
  }

  void step(std::uint64_t done = 1) {
    x_progress.done += done;
    x_since_told += done;
    if (x_since_told >= between) tell();
  }

  /// As above, for what is done once more and so brings nothing further.
  void again(std::uint64_t steps = 1) {
    x_since_told += steps;
    if (x_since_told >= between) tell();
  }

 private:
  static constexpr std::uint64_t between = 4096;  // a look at the clock, and no more

  void tell() {
    x_since_told = 0;
    if (x_tell) x_tell(x_progress);
  }

  Tell x_tell;
  Progress x_progress;
  std::uint64_t x_since_told = 0;
};

}  // namespace rollcall::prove
