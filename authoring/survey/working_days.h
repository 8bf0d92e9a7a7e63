#pragma once
#include <cstdint>
#include <vector>

/// The pace at which a path can be asked of somebody who has other work too: an hour of modules a working day, five
/// days a week, and a module on one day, however long it is.
namespace rollcall::survey {

inline constexpr std::int32_t minutes_a_day = 60;

/// For modules of so many minutes, done in this order.
inline std::int32_t working_days(const std::vector<std::int32_t>& minutes) {
  std::int32_t days = 0, left = 0;
  for (const std::int32_t one : minutes) {
    if (one > left || days == 0) ++days, left = minutes_a_day;
    left -= one;
  }
  return days;
}

/// On whichever day of the week one begins: so many days, weekends among them, are enough for the working days.
constexpr std::int32_t calendar_days(std::int32_t working) { return working + 2 * ((working + 4) / 5); }

}  // namespace rollcall::survey
