#include "player/course/rule_text.h"

#include <doctest/doctest.h>

namespace rollcall::course {
namespace {

using From = Rule::From;

bool same(const NamedRule& a, const NamedRule& b) {
  return a.name == b.name && a.version == b.version && a.rule == b.rule;
}

}  // namespace

TEST_CASE("a rule is spelled in one short text and read back") {
  struct Row {
    NamedRule rule;
    const char* text;
  };
  for (const Row& row : {
           Row{{"annual", 2, Rule{}}, "annual.2:expiry/12/3/month-end"},
           Row{{"two-years", 1, {From::completion, 24, 6, false, 0, 0}}, "two-years.1:completion/24/6/day"},
           Row{{"once", 1, {From::completion, 0, 0, false, 0, 0}}, "once.1:completion/0/0/day"},
           Row{{"audit", 4, {From::fixed_date, 12, 3, false, 3, 31}}, "audit.4:date/12/3/day/03-31"},
           Row{{"leap_day", 4294967295, {From::fixed_date, 12, 11, true, 2, 29}},
               "leap_day.4294967295:date/12/11/month-end/02-29"},
           Row{{"long", 1, {From::previous_expiry, 65535, 65534, true, 0, 0}}, "long.1:expiry/65535/65534/month-end"},
       }) {
    CAPTURE(row.text);
    CHECK(text_of(row.rule) == row.text);
    const auto read = parse_rule(row.text);
    REQUIRE(read);
    CHECK(same(*read, row.rule));
  }
}

TEST_CASE("what was never spelled so is no rule") {
  for (const char* text : {"",
                           "annual",
                           "annual.2",
                           "annual.2:",
                           ":",
                           "annual:expiry/12/3/month-end",
                           ".2:expiry/12/3/month-end",
                           "annual.x:expiry/12/3/month-end",
                           "annual.2:expiry/12/3",
                           "annual.2:expiry/12/3/month-end/",
                           "annual.2:expiry/12/12/month-end",
                           "annual.2:expiry/12/3/month-end/03-31",
                           "annual.2:expiry/012/3/month-end",
                           "annual.02:expiry/12/3/month-end",
                           "annual.2:expiry/-12/3/month-end",
                           "annual.2:expiry/70000/3/month-end",
                           "annual.2:expiry/12/3/monthend",
                           "Annual.2:expiry/12/3/month-end",
                           "an/nual.2:expiry/12/3/month-end",
                           "annual.2:later/12/3/month-end",
                           "audit.4:date/12/3/day",
                           "audit.4:date/12/3/day/02-30",
                           "audit.4:date/12/3/day/13-01",
                           "audit.4:date/12/3/day/3-31",
                           "audit.4:date/12/12/day/03-31",
                           "audit.4:date/12/3/day/03-",
                           "audit.4:date/12/3/day/0331",
                           "audit.4:date/12/3/day/03-31/",
                           "annual.2:expiry/12/3/month-end ",
                           "annual.2:expiry/12/3/month-end\n"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_rule(text));
  }
}

TEST_CASE("a rule whose numbers do not go together is not possible") {
  CHECK(is_possible(Rule{}));
  CHECK_FALSE(is_possible({From::previous_expiry, 3, 3, true, 0, 0}));
  CHECK_FALSE(is_possible({From::completion, 12, 3, true, 5, 0}));
  CHECK_FALSE(is_possible({From::fixed_date, 12, 3, true, 0, 0}));
  CHECK_FALSE(is_possible({From::fixed_date, 12, 3, true, 4, 31}));
  CHECK(is_possible({From::fixed_date, 12, 3, true, 2, 29}));
}

}  // namespace rollcall::course
