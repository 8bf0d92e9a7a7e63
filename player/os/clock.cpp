#include "player/os/clock.h"

#include <chrono>
#include <ctime>

namespace rollcall::os {

std::int64_t SystemClock::seconds() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

std::int16_t SystemClock::offset(std::int64_t seconds) const {
  const std::time_t time = seconds;
  std::tm local{};
  if (!localtime_r(&time, &local)) return 0;
  return static_cast<std::int16_t>(local.tm_gmtoff / 60);
}

std::uint64_t SystemClock::steady_milliseconds() const {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

}  // namespace rollcall::os
