#include "player/progress/retention.h"

#include <algorithm>

namespace rollcall::progress {
namespace {

constexpr std::int64_t months_of_year = 12, seconds_of_day = 86'400;

}  // namespace

record::Date months_before(const record::Date& day, std::uint32_t months) {
  const std::int64_t all = day.year * months_of_year + std::int64_t{day.month} - 1 - std::int64_t{months};
  const std::int64_t year = all / months_of_year - (all % months_of_year < 0 ? 1 : 0);
  const auto month = static_cast<unsigned>(all - year * months_of_year + 1);
  return {year, month, std::min(day.day, record::days_in_month(year, month))};
}

std::int64_t beginning_of(const record::Date& day, std::int16_t offset) {
  return record::day_number(day) * seconds_of_day - std::int64_t{offset} * 60;
}

}  // namespace rollcall::progress
