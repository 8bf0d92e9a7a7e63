#pragma once
#include <functional>

#include "player/os/clock.h"

namespace rollcall::test {

/// Stands still until a test moves it.
class FakeClock final : public os::Clock {
 public:
  std::int64_t seconds() const override { return now; }
  std::int16_t offset(std::int64_t /*seconds*/) const override { return zone; }
  std::uint64_t steady_milliseconds() const override {
    if (asked) asked();
    return steady;
  }

  std::int64_t now = 1763632800;  ///< 2025-11-20 10:00 UTC
  std::int16_t zone = 0;          ///< minutes ahead of UTC
  std::uint64_t steady = 5000;
  std::function<void()> asked;  ///< called whenever the steady time is read, if set
};

}  // namespace rollcall::test
