#pragma once
#include <cstdint>

namespace rollcall::os {

/// Passed to whoever needs the time, so that tests can set it.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Seconds since 1970-01-01 UTC, as the machine believes.
  virtual std::int64_t seconds() const = 0;
  /// How far the clock on the wall is ahead of UTC at that moment, in minutes.
  virtual std::int16_t offset(std::int64_t /*seconds*/) const { return 0; }
  /// Milliseconds since some moment; only differences mean anything; never runs backwards.
  virtual std::uint64_t steady_milliseconds() const = 0;
};

class SystemClock final : public Clock {
 public:
  std::int64_t seconds() const override;
  std::int16_t offset(std::int64_t seconds) const override;
  std::uint64_t steady_milliseconds() const override;
};

}  // namespace rollcall::os
