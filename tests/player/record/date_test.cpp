#include "player/record/date.h"

#include <doctest/doctest.h>

#include "player/record/formatting.h"

namespace rollcall::record {

TEST_CASE("every day of four centuries is the next one of the day before") {
  Date day = {1899, 12, 31};
  for (std::int64_t number = day_number(day); day.year < 2300; ++number) {
    REQUIRE(exists(day));
    REQUIRE(day_number(day) == number);
    REQUIRE(date_of_day(number) == day);
    const Date next = day.day < days_in_month(day.year, day.month) ? Date{day.year, day.month, day.day + 1}
                      : day.month < 12                             ? Date{day.year, day.month + 1, 1}
                                                                   : Date{day.year + 1, 1, 1};
    REQUIRE(next > day);
    day = next;
  }
}

TEST_CASE("a day is read as it is spelled") {
  for (const char* text : {"2026-11-27", "2028-02-29", "0000-01-01", "9999-12-31"})
    CHECK(day(parse_day(text).value()) == text);
  for (const char* none : {"2027-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "26-04-01",
                           "2026-04-01 ", "2026/04/01", "", "2026-04-0x"})
    CHECK_FALSE(parse_day(none));
}

}  // namespace rollcall::record
