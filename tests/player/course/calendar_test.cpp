#include "player/course/calendar.h"

#include <doctest/doctest.h>

#include <limits>

#include "player/record/formatting.h"
#include "tests/player/course/course_builder.h"

namespace rollcall::course {
namespace {

using test::date;

record::CompletionRecord finished(std::string_view moment, std::int16_t offset) {
  record::CompletionRecord record;
  record.finished = record::parse_timestamp(moment).value();
  record.offset = offset;
  return record;
}

}  // namespace

TEST_CASE("months are added in the calendar") {
  struct Row {
    const char* from;
    std::int64_t months;
    const char* to;
  };
  for (const Row& row : {
           Row{"2026-01-15", 1, "2026-02-15"},   Row{"2026-01-31", 1, "2026-02-28"},
           Row{"2028-01-31", 1, "2028-02-29"},   Row{"2028-02-29", 12, "2029-02-28"},
           Row{"2028-02-29", 48, "2032-02-29"},  Row{"2096-02-29", 48, "2100-02-28"},
           Row{"2026-08-31", 1, "2026-09-30"},   Row{"2026-12-31", 2, "2027-02-28"},
           Row{"2026-12-01", 1, "2027-01-01"},   Row{"2026-11-30", 14, "2028-01-30"},
           Row{"2026-03-31", -1, "2026-02-28"},  Row{"2028-03-31", -1, "2028-02-29"},
           Row{"2026-01-31", -1, "2025-12-31"},  Row{"2026-01-31", -2, "2025-11-30"},
           Row{"2026-05-10", -12, "2025-05-10"}, Row{"2026-05-10", -29, "2023-12-10"},
           Row{"2026-05-10", 0, "2026-05-10"},   Row{"2026-12-10", -12, "2025-12-10"},
           Row{"2026-01-10", -13, "2024-12-10"}, Row{"2026-12-10", 65'535, "7488-03-10"},
       }) {
    CAPTURE(row.from);
    CAPTURE(row.months);
    CHECK(record::day(add_months(date(row.from), row.months)) == row.to);
  }
}

TEST_CASE("a month has an end") {
  CHECK(record::day(month_end(date("2026-02-01"))) == "2026-02-28");
  CHECK(record::day(month_end(date("2028-02-29"))) == "2028-02-29");
  CHECK(record::day(month_end(date("1900-02-10"))) == "1900-02-28");
  CHECK(record::day(month_end(date("2000-02-10"))) == "2000-02-29");
  CHECK(record::day(month_end(date("2026-04-30"))) == "2026-04-30");
  CHECK(record::day(month_end(date("2026-12-02"))) == "2026-12-31");
}

TEST_CASE("days are counted over the ends of months and years") {
  CHECK(record::day(add_days(date("2028-02-28"), 1)) == "2028-02-29");
  CHECK(record::day(add_days(date("2027-02-28"), 1)) == "2027-03-01");
  CHECK(record::day(add_days(date("2026-12-31"), 1)) == "2027-01-01");
  CHECK(record::day(add_days(date("2026-01-01"), -1)) == "2025-12-31");
  CHECK(days_between(date("2026-01-01"), date("2027-01-01")) == 365);
  CHECK(days_between(date("2028-01-01"), date("2029-01-01")) == 366);
  CHECK(days_between(date("2028-03-01"), date("2028-02-28")) == -2);
}

TEST_CASE("the day of a record is that of the clock on the wall where it was made") {
  struct Row {
    const char* moment;
    std::int16_t offset;
    const char* day;
  };
  for (const Row& row : {
           Row{"2026-03-31T23:59:59+05:00", 300, "2026-03-31"},
           Row{"2026-04-01T00:00:00+05:00", 300, "2026-04-01"},   // 19:00 of 31 March in UTC
           Row{"2026-03-31T23:59:59-03:30", -210, "2026-03-31"},  // 03:29 of 1 April in UTC
           Row{"2026-04-01T00:00:00-03:30", -210, "2026-04-01"},
           Row{"2028-02-29T00:10:00+05:00", 300, "2028-02-29"},
           Row{"2027-12-31T23:50:00-03:30", -210, "2027-12-31"},
           Row{"2026-03-31T23:59:59Z", 0, "2026-03-31"},
           Row{"2026-04-01T00:00:00+14:00", 840, "2026-04-01"},
       }) {
    CAPTURE(row.moment);
    CHECK(record::day(day_of(finished(row.moment, row.offset))) == row.day);
  }
}

TEST_CASE("a clock that is wrong beyond all measure still names a day") {
  record::CompletionRecord record;
  for (const std::int64_t moment :
       {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    record.finished = moment;
    const Date day = day_of(record);
    CHECK(record::exists(day));
    CHECK(add_days(day, 1) > day);
    CHECK(add_months(day, 65'535) > day);
  }
}

}  // namespace rollcall::course
