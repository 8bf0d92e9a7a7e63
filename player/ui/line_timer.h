#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>

namespace rollcall::ui {

/// How long the line that came last is left to its reader. Milliseconds of the clock of whoever has it.
class LineTimer {
 public:
  void begin(std::uint64_t length, std::uint64_t now) {
    x_left = length;
    x_running_since = now;
  }
  void rest(std::uint64_t now) {
    x_left = left(now);
    x_running_since.reset();
  }
  void go_on(std::uint64_t now) {
    if (!x_running_since) x_running_since = now;
  }
  std::uint64_t left(std::uint64_t now) const {
    return x_running_since ? x_left - std::min(x_left, now - *x_running_since) : x_left;
  }

 private:
  std::uint64_t x_left = 0;                      ///< when it began to run, or while it rests
  std::optional<std::uint64_t> x_running_since;  ///< nothing: it rests
};

}  // namespace rollcall::ui
