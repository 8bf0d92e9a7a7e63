#include "player/course/calendar.h"

#include <algorithm>

#include "player/record/formatting.h"

namespace rollcall::course {

Date month_end(const Date& day) { return {day.year, day.month, record::days_in_month(day.year, day.month)}; }

Date add_months(const Date& day, std::int64_t months) {
  const std::int64_t from_january = day.month - 1 + months;
  const std::int64_t years = from_january / 12 - (from_january % 12 < 0 ? 1 : 0);
  const std::int64_t year = day.year + years;
  const auto month = static_cast<unsigned>(from_january - years * 12 + 1);
  return {year, month, std::min(day.day, record::days_in_month(year, month))};
}

Date add_days(const Date& day, std::int64_t days) { return record::date_of_day(record::day_number(day) + days); }

std::int64_t days_between(const Date& from, const Date& to) {
  return record::day_number(to) - record::day_number(from);
}

Date day_of(const record::CompletionRecord& record) { return record::date_of(record.finished, record.offset); }

}  // namespace rollcall::course
