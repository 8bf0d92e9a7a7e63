#include "player/utf8.h"

#include <doctest/doctest.h>

#include <string>

using rollcall::is_utf8;

TEST_CASE("text in any script is UTF-8") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("Қазақша, العربية, हिन्दी, 😀"));
  CHECK(is_utf8("\xf4\x8f\xbf\xbf"));
}

TEST_CASE("what Unicode does not allow is not UTF-8") {
  for (const char* text : {"\x80", "\xc0\x80", "\xc3", "\xe0\x9f\xbf", "\xe2\x82", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
                           "\xf0\x9f\x98", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "ab\xe2\x28\xa1"}) {
    CAPTURE(text);
    CHECK_FALSE(is_utf8(text));
  }
}

TEST_CASE("characters are taken one by one, and a byte that starts none is taken alone") {
  std::string_view text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xe2\x82z";
  std::u32string taken;
  while (!text.empty()) taken += rollcall::take_character(text);
  CHECK(taken == U"aé€😀\ufffd\ufffdz");
}
