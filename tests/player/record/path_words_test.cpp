#include "player/record/path_words.h"

#include <doctest/doctest.h>

using namespace rollcall;

TEST_CASE("a record says in words which step of a path it is") {
  const record::PathStep step{"induction", {1, 2, 0}, "first_days", "12 months"};
  CHECK(record::path_line(step).text() == "induction 1.2.0, step first_days");
  CHECK(record::path_sentence(step).text() ==
        "It is the step first_days of the path induction 1.2.0, and counts by the rule \"12 months\".");
  CHECK(record::path_sentence({"induction", {1, 2, 0}, "first_days", ""}).text() ==
        "It is the step first_days of the path induction 1.2.0.");
  CHECK(record::path_line({}).empty());
  CHECK(record::path_sentence({}).empty());
}
