#include "player/text/breaks.h"

#include <doctest/doctest.h>

#include <string>

using rollcall::text::Breaks;

namespace {

/// The text with a bar between its letters.
std::string letters(const std::string& text) {
  const Breaks breaks(text);
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = breaks.letter_after(at);
    shown += (at == 0 ? "" : "|") + text.substr(at, next - at);
    at = next;
  }
  return shown;
}

}  // namespace

TEST_CASE("a letter has all its marks and joiners") {
  CHECK(letters("Қаз") == "Қ|а|з");
  CHECK(letters("e\u0301a") == "e\u0301|a");
  CHECK(letters("и\u0306х") == "и\u0306|х");
  CHECK(letters("سَلام") == "سَ|ل|ا|م");
  CHECK(letters("a\U0001F469\u200D\U0001F692b") == "a|\U0001F469\u200D\U0001F692|b");
  CHECK(letters("\U0001F1F0\U0001F1FF\U0001F1EB\U0001F1F7") == "\U0001F1F0\U0001F1FF|\U0001F1EB\U0001F1F7");
}

TEST_CASE("places between letters are settled at the end of the letter, and what lies beyond at the end of the text") {
  const Breaks breaks("ae\u0301b");
  CHECK(breaks.settled(1) == 1);
  CHECK(breaks.settled(2) == 4);
  CHECK(breaks.settled(99) == 5);
  CHECK(breaks.letter_before(4) == 1);
  CHECK(breaks.letter_before(0) == 0);
  CHECK(breaks.letter_after(99) == 5);
  CHECK_FALSE(breaks.is_letter_start(3));
  CHECK(breaks.letters_before(4) == 2);
  CHECK(breaks.letter(2) == 4);
}

TEST_CASE("words are found in every script") {
  const std::string text = "Ask Ania, please";
  CHECK(Breaks(text).word_before(9) == 4);
  CHECK(Breaks(text).word_before(8) == 4);
  CHECK(Breaks(text).word_after(4) == 8);
  CHECK(Breaks(text).word_after(8) == text.size());
  const std::string arabic = "اسأل ليلى";
  CHECK(Breaks(arabic).word_before(arabic.size()) == std::string("اسأل ").size());
  CHECK(Breaks("Сұра Әлия").word_after(0) == std::string("Сұра").size());
}

TEST_CASE("a double click takes a word, or what stands between two") {
  const Breaks breaks("to  see");
  CHECK(breaks.piece_start(1) == 0);
  CHECK(breaks.piece_end(0) == 2);
  CHECK(breaks.piece_start(3) == 2);
  CHECK(breaks.piece_end(2) == 4);
  CHECK(breaks.piece_start(7) == 4);
}

TEST_CASE("a text that is empty or no UTF-8 has breaks too") {
  CHECK(Breaks("").size() == 0);
  CHECK(Breaks("").letter_after(0) == 0);
  CHECK(Breaks("").word_before(0) == 0);
  CHECK(letters("a\xff z") == "a|\xff| |z");
}
