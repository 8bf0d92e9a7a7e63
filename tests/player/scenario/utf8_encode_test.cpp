#include "player/utf8_encode.h"

#include <doctest/doctest.h>

#include "player/utf8.h"

using namespace rollcall;

TEST_CASE("what is encoded is read back, at every length") {
  for (const char32_t wanted :
       {U'\x01', U'a', U'\x7f', U'\u0080', U'\u07ff', U'\u0800', U'\ufffd', U'\U00010000', U'\U0010ffff'}) {
    std::string text = "-";
    append_utf8(text, wanted);
    REQUIRE(is_utf8(text));
    std::string_view rest = std::string_view(text).substr(1);
    CHECK(take_character(rest) == wanted);
    CHECK(rest.empty());
  }
}
