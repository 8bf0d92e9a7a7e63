#include <doctest/doctest.h>

#include "authoring/survey/pace.h"

namespace rollcall::survey {

TEST_CASE("a language is read at its own pace, and one without a figure at a middle one") {
  CHECK(words_per_minute("en-GB") == 180);
  CHECK(words_per_minute("ru") == 145);
  CHECK(words_per_minute("ar") == 110);
  CHECK(words_per_minute("tlh") == 140);
}

TEST_CASE("minutes are words at the pace of the language, and half a minute for each decision and question") {
  CHECK(minutes({360, 0, 0}, "en") == doctest::Approx(2));
  CHECK(minutes({0, 3, 1}, "en") == doctest::Approx(2));
  CHECK(minutes({145, 2, 2}, "ru") == doctest::Approx(3));
}

}  // namespace rollcall::survey
