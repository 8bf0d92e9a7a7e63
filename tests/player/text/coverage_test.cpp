#include "player/text/coverage.h"

#include <doctest/doctest.h>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;

TEST_CASE("the shipped fonts have the letters of the languages that modules are written in, and no others") {
  const text::FontCoverage fonts(test::share_folder() / "fonts");
  for (const char32_t character : U"Aéñãßәғқңөұүһ\u02bb\u2019«»„“…–ЖЁصﻻ؟") {
    if (character != 0) CHECK_MESSAGE(fonts.has(character), static_cast<unsigned>(character));
  }
  CHECK_FALSE(fonts.has(U'你'));
  CHECK_FALSE(fonts.has(0x1f600));
  CHECK_FALSE(fonts.has(0x110000));
}

TEST_CASE("a folder without fonts is refused") {
  const test::TempFolder empty;
  const std::string sentence = "The fonts of Rollcall are missing from " + empty.path().string() + ".";
  CHECK_THROWS_WITH_AS(text::FontCoverage(empty.path()), sentence.c_str(), Error);
  CHECK_THROWS_AS(text::FontCoverage(empty / "gone"), Error);
}
