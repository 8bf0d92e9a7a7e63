#include <doctest/doctest.h>

#include <array>

#include "authoring/check/cues.h"

namespace rollcall::check {

TEST_CASE("a best option stands out when it is longer or shorter than every weaker one") {
  const std::array<Choice, 3> longest{{{1, "short"}, {3, "a long one"}, {0, "shorter"}}};
  CHECK(cues(longest)->longest);
  CHECK_FALSE(cues(longest)->shortest);
  CHECK_FALSE(cues(longest)->first);
  const std::array<Choice, 3> between{{{3, "middle"}, {1, "a long one"}, {0, "tiny"}}};
  CHECK_FALSE(cues(between)->longest);
  CHECK_FALSE(cues(between)->shortest);
  CHECK(cues(between)->first);
  const std::array<Choice, 3> equal{{{1, "three"}, {3, "seven"}, {0, "eight"}}};
  CHECK_FALSE(cues(equal)->longest);
  CHECK_FALSE(cues(equal)->shortest);
}

TEST_CASE("of several best options one that stands out is enough, and chance counts them all") {
  const std::array<Choice, 4> two_best{{{1, "middle"}, {3, "a long one"}, {3, "ok"}, {0, "medium"}}};
  CHECK(cues(two_best)->longest);
  CHECK(cues(two_best)->shortest);
  CHECK(cues(two_best)->chance == doctest::Approx(0.5));
}

TEST_CASE("two options, or options that are all as good, tell nothing") {
  const std::array<Choice, 2> two{{{3, "a long one"}, {0, "no"}}};
  CHECK_FALSE(cues(two).has_value());
  const std::array<Choice, 3> alike{{{2, "a long one"}, {2, "no"}, {2, "yes"}}};
  CHECK_FALSE(cues(alike).has_value());
}

TEST_CASE("length is counted in characters that are seen") {
  CHECK(seen_length("Señor") == 5);
  CHECK(seen_length("*now* and [[then]]") == 12);
}

TEST_CASE("more than two in five are too many, of three at least") {
  CHECK(are_too_many(3, 3));
  CHECK(are_too_many(3, 7));
  CHECK_FALSE(are_too_many(2, 5));
  CHECK_FALSE(are_too_many(2, 2));
  CHECK_FALSE(are_too_many(0, 0));
}

}  // namespace rollcall::check
