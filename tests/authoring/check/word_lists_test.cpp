#include <doctest/doctest.h>

#include "authoring/check/reading.h"
#include "authoring/check/word_lists.h"
#include "authoring/survey/wording.h"
#include "tests/authoring/check/checked.h"

namespace rollcall::check {
namespace {

double lix(std::string_view text) {
  Reading reading;
  reading.add(text);
  return reading.lix();
}

std::string first_found(std::string_view text, Topic topic, std::string_view language) {
  const survey::Words all(text);
  const auto found = find(all, topic, language);
  return found.empty() ? "" : spelled(all, found.front());
}

std::vector<std::string> labels_in(const std::string& text) {
  return test::found(test::good_with("      - amir: Nobody came.", "      - narrator: >-\n          " + text),
                     "label-words");
}

}  // namespace

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
