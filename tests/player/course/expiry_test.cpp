#include "player/course/expiry.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "player/record/formatting.h"
#include "tests/player/course/course_builder.h"

namespace rollcall::course {
namespace {

using test::date;
using test::text;
using From = Rule::From;

constexpr Rule annual{};  // by default as pilots: 12 months, window of 3, from the old expiry, to the end of a month
constexpr Rule annual_to_the_day{From::previous_expiry, 12, 3, false, 0, 0};
constexpr Rule from_completion{From::completion, 12, 3, true, 0, 0};
constexpr Rule two_years{From::previous_expiry, 24, 6, true, 0, 0};
constexpr Rule monthly{From::previous_expiry, 1, 0, false, 0, 0};
constexpr Rule end_of_march{From::fixed_date, 12, 3, false, 3, 31};
constexpr Rule leap_day{From::fixed_date, 12, 2, false, 2, 29};
constexpr Rule mid_june_rounded{From::fixed_date, 12, 3, true, 6, 15};
constexpr Rule no_window{From::previous_expiry, 12, 0, true, 0, 0};
constexpr Rule for_ever{From::previous_expiry, 0, 0, true, 0, 0};

struct Row {
  Rule rule;
  const char* completion;
  const char* previous;  ///< empty: none
  const char* expiry;
};

std::optional<Date> previous(const Row& row) {
  return *row.previous ? std::optional(date(row.previous)) : std::nullopt;
}

/// What was completed on these days one after the other counts until these.
std::vector<std::string> chain(const Rule& rule, const std::vector<const char*>& completions) {
  std::vector<std::string> all;
  std::optional<Date> until;
  for (const char* completion : completions) {
    until = expiry(rule, date(completion), until);
    all.push_back(text(until));
  }
  return all;
}

}  // namespace

TEST_CASE("how long something counts") {
  for (const Row& row : {
           // The first time: from the end of the month of completion.
           Row{annual, "2026-03-01", "", "2027-03-31"},
           Row{annual, "2026-03-31", "", "2027-03-31"},
           Row{annual, "2027-02-28", "", "2028-02-29"},
           Row{annual, "2028-02-29", "", "2029-02-28"},
           Row{two_years, "2026-01-31", "", "2028-01-31"},
           // In the last three months: from the old expiry.
           Row{annual, "2027-01-01", "2027-03-31", "2028-03-31"},
           Row{annual, "2027-03-31", "2027-03-31", "2028-03-31"},
           Row{annual, "2027-02-14", "2027-03-31", "2028-03-31"},
           Row{two_years, "2027-10-01", "2028-03-31", "2030-03-31"},
           Row{annual, "2027-12-01", "2028-02-29", "2029-02-28"},
           Row{annual, "2028-12-01", "2029-02-28", "2030-02-28"},
           Row{annual, "2027-12-01", "2027-02-28", "2028-12-31"},
           // Sooner: from the end of the month of completion.
           Row{annual, "2026-12-31", "2027-03-31", "2027-12-31"},
           Row{two_years, "2027-09-30", "2028-03-31", "2029-09-30"},
           // After it has expired: from completion.
           Row{annual, "2027-04-01", "2027-03-31", "2028-04-30"},
           Row{annual, "2031-08-09", "2027-03-31", "2032-08-31"},
           // Soon after a renewal: nobody loses what he has.
           Row{annual, "2027-04-01", "2028-03-31", "2028-04-30"},
           Row{annual, "2027-01-10", "2028-03-31", "2028-03-31"},
           // Without a window every renewal counts from completion.
           Row{no_window, "2027-03-31", "2027-03-31", "2028-03-31"},
           Row{no_window, "2027-03-01", "2027-03-31", "2028-03-31"},
           Row{no_window, "2027-02-28", "2027-03-31", "2028-02-29"},
           // Always from completion.
           Row{from_completion, "2027-01-15", "2027-03-31", "2028-01-31"},
           Row{from_completion, "2027-03-31", "2027-03-31", "2028-03-31"},
           Row{from_completion, "2027-06-01", "2027-03-31", "2028-06-30"},
           // To the day.
           Row{annual_to_the_day, "2026-03-15", "", "2027-03-15"},
           Row{annual_to_the_day, "2028-02-29", "", "2029-02-28"},
           Row{annual_to_the_day, "2027-02-28", "", "2028-02-28"},
           Row{annual_to_the_day, "2026-12-16", "2027-03-15", "2028-03-15"},
           Row{annual_to_the_day, "2026-12-15", "2027-03-15", "2027-12-15"},
           Row{annual_to_the_day, "2027-03-15", "2027-03-15", "2028-03-15"},
           Row{annual_to_the_day, "2027-03-16", "2027-03-15", "2028-03-16"},
           Row{annual_to_the_day, "2027-03-01", "2027-05-31", "2028-05-31"},
           Row{annual_to_the_day, "2027-02-28", "2027-05-31", "2028-02-28"},
           Row{monthly, "2026-01-31", "", "2026-02-28"},
           Row{monthly, "2028-01-31", "", "2028-02-29"},
           Row{monthly, "2026-12-31", "", "2027-01-31"},
           // To the same day of every year, the next one that is at least the window away.
           Row{end_of_march, "2026-12-31", "", "2027-03-31"},
           Row{end_of_march, "2027-01-01", "", "2028-03-31"},
           Row{end_of_march, "2027-03-31", "2027-03-31", "2028-03-31"},
           Row{end_of_march, "2027-04-01", "2027-03-31", "2028-03-31"},
           Row{end_of_march, "2027-12-31", "2028-03-31", "2028-03-31"},
           Row{end_of_march, "2028-01-01", "2028-03-31", "2029-03-31"},
           Row{leap_day, "2026-11-01", "", "2027-02-28"},
           Row{leap_day, "2027-11-01", "", "2028-02-29"},
           Row{leap_day, "2027-12-30", "", "2029-02-28"},
           Row{mid_june_rounded, "2026-03-31", "", "2026-06-30"},
           Row{mid_june_rounded, "2026-04-01", "", "2027-06-30"},
           // For ever.
           Row{for_ever, "2026-03-15", "", "for ever"},
           Row{for_ever, "2026-03-15", "2027-03-31", "for ever"},
       }) {
    CAPTURE(row.completion);
    CAPTURE(row.previous);
    CHECK(text(expiry(row.rule, date(row.completion), previous(row))) == row.expiry);
  }
}

TEST_CASE("the window is the last months on which something counts") {
  struct Opening {
    Rule rule;
    const char* expiry;
    const char* opens;
  };
  for (const Opening& row : {
           Opening{annual, "2027-03-31", "2027-01-01"},
           Opening{annual, "2027-05-31", "2027-03-01"},
           Opening{annual, "2028-05-31", "2028-03-01"},
           Opening{annual, "2027-06-30", "2027-04-01"},
           Opening{annual, "2028-02-29", "2027-12-01"},
           Opening{annual_to_the_day, "2027-03-15", "2026-12-16"},
           Opening{annual_to_the_day, "2027-05-31", "2027-03-01"},
           Opening{no_window, "2027-03-31", "2027-04-01"},
           Opening{two_years, "2027-03-31", "2026-10-01"},
       }) {
    CAPTURE(row.expiry);
    CHECK(text(window_opens(row.rule, date(row.expiry))) == row.opens);
  }
}

TEST_CASE("renewals follow each other") {
  using Days = std::vector<std::string>;
  CHECK(chain(annual, {"2026-03-10", "2027-01-02", "2028-03-31", "2029-02-01"}) ==
        Days{"2027-03-31", "2028-03-31", "2029-03-31", "2030-03-31"});
  // Twice too early, then in the window, then a day later once more: nothing is lost, and nothing is heaped up.
  CHECK(chain(annual, {"2026-01-10", "2026-03-05", "2026-03-06", "2027-01-15", "2027-01-16"}) ==
        Days{"2027-01-31", "2027-03-31", "2027-03-31", "2028-03-31", "2028-03-31"});
  // A lapse, and back again.
  CHECK(chain(annual, {"2026-01-10", "2027-02-01", "2028-02-29"}) == Days{"2027-01-31", "2028-02-29", "2029-02-28"});
  // From a leap day on, to the day: it stays on the 28th.
  CHECK(chain(annual_to_the_day, {"2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28"}) ==
        Days{"2029-02-28", "2030-02-28", "2031-02-28", "2032-02-28"});
  // From a leap day on, to the end of a month: it comes back to the 29th.
  CHECK(chain(annual, {"2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28"}) ==
        Days{"2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"});
  CHECK(chain(end_of_march, {"2026-05-01", "2027-02-01", "2028-01-01", "2028-03-31"}) ==
        Days{"2027-03-31", "2028-03-31", "2029-03-31", "2029-03-31"});
}

TEST_CASE("whatever is done again, and whenever, nobody has less than before, nor more than the rule gives") {
  std::mt19937 random(11);
  const auto pick = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
  for (int chains = 0; chains < 3000; ++chains) {
    Rule rule;
    rule.from = static_cast<From>(pick(0, 2));
    rule.to_month_end = pick(0, 1) == 1;
    rule.months = rule.from == From::fixed_date ? 12 : static_cast<std::uint16_t>(pick(1, 36));
    rule.window = static_cast<std::uint16_t>(pick(0, rule.months - 1));
    if (rule.from == From::fixed_date) rule.month = std::uint8_t(pick(1, 12)), rule.day = std::uint8_t(pick(1, 28));
    Date completion = add_days({2026, 1, 1}, pick(0, 1500));
    std::optional<Date> until;
    for (int times = 0; times < 12; ++times) {
      const std::optional<Date> next = expiry(rule, completion, until);
      REQUIRE(next);
      REQUIRE(*next >= completion);
      REQUIRE(*next >= expiry(rule, completion));
      if (until) REQUIRE(*next >= *until);
      REQUIRE(*next <= month_end(add_months(completion, rule.months + rule.window + 1)));
      until = next;
      completion = add_days(completion, pick(0, 500));
    }
  }
}

}  // namespace rollcall::course
