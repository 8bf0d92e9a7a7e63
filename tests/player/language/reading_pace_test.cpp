#include "player/language/reading_pace.h"

#include <doctest/doctest.h>

namespace rollcall::language {

TEST_CASE("a language is read at its own pace, and one without a figure at a middle one") {
  CHECK(words_per_minute("en-GB") == 180);
  CHECK(words_per_minute("ru") == 145);
  CHECK(words_per_minute("ar") == 110);
  CHECK(words_per_minute("tlh") == 140);
}

TEST_CASE("words are counted in every language, and signs are none") {
  CHECK(count_words("", "en") == 0);
  CHECK(count_words("No - don't, 3 times!", "en") == 4);
  CHECK(count_words("\u0643\u0644\u0645\u062a\u0627\u0646 \u0647\u0646\u0627", "ar") == 2);
  CHECK(count_words("...", "no such language") == 0);
}

TEST_CASE("a text is read for as long as its words take, at the pace of its language and of the reader") {
  const std::uint64_t nothing = reading_milliseconds("", "en", 100);
  CHECK(reading_milliseconds("one two three", "en", 100) - nothing == 1000);
  CHECK(reading_milliseconds("one two three", "en", 50) - nothing == 2000);
  CHECK(reading_milliseconds("one two three", "ar", 100) - nothing == 1636);
}

}  // namespace rollcall::language
