#include <doctest/doctest.h>

#include <array>

#include "authoring/survey/giveaways.h"

namespace rollcall::survey {

TEST_CASE("a best option stands out when it is longer or shorter than every weaker one") {
  const std::array<JudgedOption, 3> longest{{{1, 5}, {3, 10}, {0, 7}}};
  CHECK(giveaways(longest)->longest);
  CHECK_FALSE(giveaways(longest)->shortest);
  CHECK_FALSE(giveaways(longest)->first);
  const std::array<JudgedOption, 3> between{{{3, 6}, {1, 10}, {0, 4}}};
  CHECK_FALSE(giveaways(between)->longest);
  CHECK_FALSE(giveaways(between)->shortest);
  CHECK(giveaways(between)->first);
  const std::array<JudgedOption, 3> equal{{{1, 5}, {3, 5}, {0, 5}}};
  CHECK_FALSE(giveaways(equal)->longest);
  CHECK_FALSE(giveaways(equal)->shortest);
}

TEST_CASE("of several best options one that stands out is enough, and chance counts them all") {
  const std::array<JudgedOption, 4> two_best{{{1, 6}, {3, 10}, {3, 2}, {0, 6}}};
  CHECK(giveaways(two_best)->longest);
  CHECK(giveaways(two_best)->shortest);
  CHECK(giveaways(two_best)->chance == doctest::Approx(0.5));
}

TEST_CASE("two options, or options that are all as good, tell nothing") {
  const std::array<JudgedOption, 2> two{{{3, 10}, {0, 2}}};
  CHECK_FALSE(giveaways(two).has_value());
  const std::array<JudgedOption, 3> alike{{{2, 10}, {2, 2}, {2, 3}}};
  CHECK_FALSE(giveaways(alike).has_value());
}

TEST_CASE("more than two in five are too many, of three at least") {
  CHECK(are_too_many(3, 3));
  CHECK(are_too_many(3, 7));
  CHECK_FALSE(are_too_many(2, 5));
  CHECK_FALSE(are_too_many(2, 2));
  CHECK_FALSE(are_too_many(0, 0));
}

}  // namespace rollcall::survey
