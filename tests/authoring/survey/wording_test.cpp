#include "authoring/survey/wording.h"

#include <doctest/doctest.h>

namespace rollcall::survey {
namespace {

/// The words of a text with '|' between them; quoted ones stand in brackets.
std::string listed(std::string_view text) {
  std::string result;
  for (const Word& word : Words(text)) {
    const std::string letters = utf8(word.letters);
    result += (result.empty() ? "" : "|") + (word.quoted ? "(" + letters + ")" : letters);
  }
  return result;
}

}  // namespace

TEST_CASE("words are in lower case, without what stands around them") {
  CHECK(listed("Don't go - he SELF-harms, 3 times!") == "don't|go|he|self-harms|3|times");
  CHECK(listed("Қызметкер Ёлка ÉTÉ") == "қызметкер|ёлка|été");
  CHECK(listed("كتب، ثم قرأ؟") == "كتب|ثم|قرأ");
  CHECK(listed("... -- !") == "");
}

TEST_CASE("words between quotation marks of any kind are known as such") {
  CHECK(listed("He said \"not me\" twice") == "he|said|(not)|(me)|twice");
  CHECK(listed("«нет» и „да“, “yes” no") == "(нет)|и|(да)|(yes)|no");
  CHECK(listed("the officers' list, 'a label', isn't") == "the|officers|list|(a)|(label)|isn't");
}

TEST_CASE("a text that is not UTF-8 is read to its end") { CHECK(listed("a\xff\xc3 b\xe2\x82") == "a|b"); }

TEST_CASE("lower case and back: every code point survives") {
  const std::u32string all = U"aé€😀";
  CHECK(characters(utf8(all)) == all);
}

TEST_CASE("sentences end where a reader stops, not at every dot") {
  CHECK(sentences("Version 3.5 is out. It works! \"Does it?\" Yes: it does.").size() == 5);
  CHECK(sentences("No full stop").size() == 1);
  CHECK(sentences("... !").empty());
  CHECK(sentences("هل جاء؟ نعم.").size() == 2);
}

TEST_CASE("similarity is 1 for the same words and falls with every letter") {
  CHECK(similarity(bare("Tell him now."), bare("tell him, now")) == doctest::Approx(1));
  CHECK(similarity(bare("abcd"), bare("abce")) ==
        doctest::Approx(0.8));  // one of five: the words are closed by a space
  CHECK(similarity(bare("Explain"), bare("Refuse it")) < 0.5);
  CHECK(similarity(bare(""), bare("")) == 1);
}

}  // namespace rollcall::survey
