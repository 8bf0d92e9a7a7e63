#include <doctest/doctest.h>

#include "authoring/survey/pace.h"

namespace rollcall::survey {

TEST_CASE("minutes are words at the pace of the language, and half a minute for each decision and question") {
  CHECK(minutes({360, 0, 0}, "en") == doctest::Approx(2));
  CHECK(minutes({0, 3, 1}, "en") == doctest::Approx(2));
  CHECK(minutes({145, 2, 2}, "ru") == doctest::Approx(3));
}

}  // namespace rollcall::survey
