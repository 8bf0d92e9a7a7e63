#include "player/record/marks.h"

#include <doctest/doctest.h>

#include <limits>

#include "tests/player/record/sample_record.h"

using namespace rollcall;
using record::DateDoubt;

namespace {

constexpr std::int64_t day = 86'400;

record::CompletionRecord at(std::int64_t started, std::int64_t finished) {
  record::CompletionRecord record = test::typical_record();
  record.started = started;
  record.finished = finished;
  return record;
}

DateDoubt doubt(const record::CompletionRecord& record) { return record::doubt_about(record, nullptr); }

}  // namespace

TEST_CASE("dates that cannot be, and dates that are hard to believe, are in doubt") {
  const std::int64_t now = test::typical_record().finished;
  CHECK(doubt(at(now, now)) == DateDoubt::none);
  CHECK(doubt(at(now, now - 1)) == DateDoubt::before_start);
  CHECK(doubt(at(now, now + 366 * day)) == DateDoubt::none);
  CHECK(doubt(at(now, now + 366 * day + 1)) == DateDoubt::year_after_start);
  CHECK(doubt(at(0, 900)) == DateDoubt::before_rollcall);
  constexpr auto first = std::numeric_limits<std::int64_t>::min(), last = std::numeric_limits<std::int64_t>::max();
  CHECK(doubt(at(last, first)) == DateDoubt::before_start);
  CHECK(doubt(at(first, last)) == DateDoubt::year_after_start);
}

TEST_CASE("dates are held against the record before") {
  const std::int64_t now = test::typical_record().finished;
  const record::CompletionRecord before = at(now - 900, now);
  CHECK(record::doubt_about(at(now, now), &before) == DateDoubt::none);
  CHECK(record::doubt_about(at(now - 60, now - 1), &before) == DateDoubt::before_last);
  CHECK(record::doubt_about(at(now + 366 * day, now + 366 * day + 1), &before) == DateDoubt::year_after_last);
}

TEST_CASE("every doubt has a sentence and a word of its own") {
  for (int one = 1; one <= 5; ++one) {
    for (int other = 0; other < one; ++other) {
      CHECK(record::sentence(DateDoubt(one)).text() != record::sentence(DateDoubt(other)).text());
      CHECK(std::string(record::word(DateDoubt(one))) != record::word(DateDoubt(other)));
    }
  }
}
