#include "player/atspi/pieces.h"

#include <doctest/doctest.h>

#include <vector>

using namespace rollcall::atspi;

namespace {

std::vector<std::u32string> all(std::u32string_view text, Unit unit) {
  std::vector<std::u32string> found;
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = piece_at(text, at, unit);
    CHECK(piece.start == at);
    found.emplace_back(text.substr(piece.start, piece.end - piece.start));
    at = piece.end;
  }
  return found;
}

}  // namespace

TEST_CASE("words, sentences and lines make up the whole text") {
  CHECK(all(U" He looks  up.\nGo", Unit::word) == std::vector<std::u32string>{U" He ", U"looks  ", U"up.\n", U"Go"});
  CHECK(all(U"Who? \u00abMe.\u00bb He is 1.5 m.\nTall", Unit::sentence) ==
        std::vector<std::u32string>{U"Who? ", U"\u00abMe.\u00bb ", U"He is 1.5 m.\n", U"Tall"});
  CHECK(all(U"one two\nthree", Unit::line) == std::vector<std::u32string>{U"one two\n", U"three"});
  CHECK(all(U"\u0645\u0646\u061f \u0623\u0646\u0627", Unit::sentence).size() == 2);
}

TEST_CASE("any letter of a piece leads to it, and to those beside it") {
  const std::u32string_view text = U"one two three";
  CHECK(piece_at(text, 5, Unit::word) == Piece{4, 8});
  CHECK(piece_before(text, 5, Unit::word) == Piece{0, 4});
  CHECK(piece_after(text, 5, Unit::word) == Piece{8, 13});
  CHECK(piece_before(text, 1, Unit::word) == Piece{0, 0});
  CHECK(piece_after(text, 9, Unit::word) == Piece{13, 13});
}

TEST_CASE("at its end a text has its last piece, and no letter") {
  CHECK(piece_at(U"one two", 7, Unit::word) == Piece{4, 7});
  CHECK(piece_at(U"one two", 7, Unit::letter) == Piece{7, 7});
  CHECK(piece_at(U"", 0, Unit::line) == Piece{0, 0});
}

TEST_CASE("bytes that are no letters become the letter that says so") {
  CHECK(utf8_of(letters_of("a\xff"
                           "b")) ==
        "a\ufffd"
        "b");
  CHECK(utf8_of(letters_of("\u0627\u0644")) == "\u0627\u0644");
}
