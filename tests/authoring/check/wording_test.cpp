#include <doctest/doctest.h>

#include "authoring/check/reading.h"
#include "authoring/check/word_lists.h"
#include "authoring/check/wording.h"
#include "tests/authoring/check/checked.h"

namespace rollcall::check {
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

double lix(std::string_view text) {
  Reading reading;
  reading.add(text);
  return reading.lix();
}

std::string first_found(std::string_view text, Topic topic, std::string_view language) {
  const Words all(text);
  const auto found = find(all, topic, language);
  return found.empty() ? "" : spelled(all, found.front());
}

std::vector<std::string> labels_in(const std::string& text) {
  return test::found(test::good_with("      - amir: Nobody came.", "      - narrator: >-\n          " + text),
                     "label-words");
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

TEST_CASE("LIX of sentences that were counted by hand") {
  CHECK(lix("The cat sat on the mat.") == doctest::Approx(6));                      // 6 words, none long
  CHECK(lix("The officer wrote a report.") == doctest::Approx(5 + 100 * 1 / 5.0));  // 'officer' has seven letters
  CHECK(lix("It rains. Nobody answers.") == doctest::Approx(2 + 100 * 1 / 4.0));  // 'answers'; 'nobody' has six letters
  CHECK(lix("") == 0);
}

TEST_CASE("a language without a budget is not judged by LIX") {
  CHECK(reading_budget("en-GB") == 35);
  CHECK_FALSE(reading_budget("ar"));
}

TEST_CASE("similarity is 1 for the same words and falls with every letter") {
  CHECK(similarity(bare("Tell him now."), bare("tell him, now")) == doctest::Approx(1));
  CHECK(similarity(bare("abcd"), bare("abce")) ==
        doctest::Approx(0.8));  // one of five: the words are closed by a space
  CHECK(similarity(bare("Explain"), bare("Refuse it")) < 0.5);
  CHECK(similarity(bare(""), bare("")) == 1);
}

TEST_CASE("words of care are found in every language that has lists") {
  CHECK(first_found("He said he would hang himself.", Topic::self_harm, "en") == "hang himself");
  CHECK(first_found("Les signes d’alerte", Topic::signs, "fr") == "signes d\u2019alerte");
  CHECK(first_found("Он говорит о самоубийстве", Topic::self_harm, "ru") == "самоубийстве");
  CHECK(first_found("Anasema atajiua: kujiua", Topic::self_harm, "sw") == "kujiua");
  CHECK(first_found("Habla de suicidarse", Topic::self_harm, "es") == "suicidarse");
  CHECK(first_found("Ele fala em suicidar-se", Topic::self_harm, "pt") == "suicidar-se");
  CHECK(first_found("يتحدث عن الانتحار", Topic::self_harm, "ar") == "الانتحار");
  CHECK(first_found("Бұл лаңкес", Topic::label, "kk-KZ") == "лаңкес");
  CHECK(first_found("Bu terrorchi", Topic::label, "uz") == "terrorchi");
  CHECK(first_found("a monster", Topic::label, "tlh") == "");
  CHECK_FALSE(has_word_lists("tlh"));
}

TEST_CASE("a label is somebody's word inside quotation marks, and an adjective beside a thing") {
  CHECK(labels_in("They are terrorists.").size() == 1);
  CHECK(labels_in("The word \"terrorist\" judges.").empty());
  CHECK(labels_in("A terrorist offence, an extremist network.").empty());
  CHECK(labels_in("Extremists and monsters.").size() == 2);
  CHECK(labels_in("A demonstration of monstrous size.").empty());
}

TEST_CASE("what a character says, and what can be chosen, may be a label") {
  CHECK(test::found(test::good_with("- amir: Nobody came.", "- amir: You monster."), "label-words").empty());
  CHECK(test::found(test::good_with("text: Refuse", "text: Call him a monster"), "label-words").empty());
}

}  // namespace rollcall::check
