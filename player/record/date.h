#pragma once
#include <compare>
#include <cstdint>

/// A day of the calendar. What is valid, due or over is counted in days, never in moments: a moment is another day
/// elsewhere.
namespace rollcall::record {

struct Date {
  std::int64_t year = 1970;  ///< of the Gregorian calendar, also before it began
  unsigned month = 1;        ///< 1-12
  unsigned day = 1;          ///< 1-31
  auto operator<=>(const Date&) const = default;
};

bool is_leap(std::int64_t year);
unsigned days_in_month(std::int64_t year, unsigned month);
/// Whether there is such a day.
bool exists(const Date& date);

/// Days since 1970-01-01, before it negative; the second is the other way. No moment that a record can hold is out of
/// range.
std::int64_t day_number(const Date& date);
Date date_of_day(std::int64_t number);

}  // namespace rollcall::record
