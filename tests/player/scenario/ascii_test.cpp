#include "player/ascii.h"

#include <doctest/doctest.h>

namespace rollcall {

TEST_CASE("blanks are taken from both ends, and none from within") {
  CHECK(trimmed(" \ta b\r\n") == "a b");
  CHECK(trimmed("a") == "a");
  CHECK(trimmed(" \t ").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("letters of ASCII change their case, and bytes of others stay") {
  CHECK(ascii_lower("pt-BR Ä") == "pt-br Ä");
  CHECK(ascii_upper('b') == 'B');
  CHECK(ascii_upper('1') == '1');
  CHECK(!is_ascii_letter('\xc4'));
}

}  // namespace rollcall
