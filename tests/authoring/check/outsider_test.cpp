#include <doctest/doctest.h>

#include "authoring/check/outsider.h"
#include "authoring/survey/wording.h"
#include "tests/authoring/check/small_modules.h"

namespace rollcall {
namespace {

using test::small_module;

check::Outsider outsider(const std::vector<source::Document>& modules) {
  check::Outsider reader;
  for (const source::Document& module : modules) reader.add(module);
  return reader;
}

/// Of ten decisions each, where the best option is told by its words in the first `told`.
source::Document module_of_ten(const std::string& id, int told) {
  std::vector<test::SmallScene> scenes;
  for (int i = 0; i < 10; ++i) {
    const std::string number = id + std::to_string(i);
    scenes.push_back(i < told ? test::SmallScene{"3 Ask " + number, "0 Shout " + number, "1 Leave " + number}
                              : test::SmallScene{"3 Shout " + number, "0 Ask " + number, "1 Leave " + number});
  }
  return small_module(id, scenes);
}

}  // namespace

TEST_CASE("each module is guessed from the words of the others, and hits are counted against chance") {
  const check::Outsider reader =
      outsider({small_module("a", {{"3 Ask now", "0 Shout now"}}),
                small_module("b", {{"3 Ask later", "0 Shout later"}, {"3 Leave", "0 Ask"}})});
  const auto found = reader.by_module();
  REQUIRE(found.size() == 2);
  // From b: ask is in one of two best options and one of two others, shout in another one.
  CHECK(found[0].module == "a");
  CHECK(found[0].guessed.decisions == 1);
  CHECK(found[0].guessed.hits == 1);
  // From a: ask is best, so that the second scene of b is missed.
  CHECK(found[1].guessed.decisions == 2);
  CHECK(found[1].guessed.hits == 1);
  const check::Guesses all(reader);
  CHECK(all.all.hits == 2);
  CHECK(all.all.chance == doctest::Approx(1.5));
}

TEST_CASE("who knows none of the words draws lots") {
  const check::Outsider reader = outsider({small_module("a", {{"3 Ask", "0 Shout", "1 Leave"}}),
                                           small_module("b", {{"3 Wait", "0 Threaten", "3 Listen"}})});
  const auto found = reader.by_module();
  CHECK(found[0].guessed.hits == doctest::Approx(1.0 / 3));
  CHECK(found[1].guessed.hits == doctest::Approx(2.0 / 3));
}

TEST_CASE("chance is higher where two options are best, and a scene of equal options is no decision") {
  const auto found = outsider({small_module("a", {{"3 Ask", "3 Wait", "0 Shout"}, {"2 Ask", "2 Wait"}}),
                               small_module("b", {{"3 Ask", "0 Shout"}})})
                         .by_module();
  CHECK(found[0].guessed.decisions == 1);
  CHECK(found[0].guessed.chance == doctest::Approx(2.0 / 3));
}

TEST_CASE("a case that is told again in the same words counts once") {
  const auto found = outsider({small_module("a", {{"3 Ask", "0 Shout"}, {"3 Ask", "0 Shout"}}),
                               small_module("b", {{"3 Ask", "0 Shout"}})})
                         .by_module();
  CHECK(found[0].guessed.decisions == 1);
}

TEST_CASE("words are compared in lower case in every script, with slots filled and without marks") {
  const check::Outsider reader =
      outsider({small_module("a", {{"3 ӘКЕСІ Żal *Ask* {who}", "0 Shout"}}, "slots: {who: {default: DUTY manager}}\n"),
                small_module("b", {{"3 әкесі żal ask duty", "0 shout"}})});
  std::set<std::string> words;
  for (const auto& cue : reader.cues(20)) words.insert(survey::utf8(cue.word));
  CHECK(words == std::set<std::string>{"әкесі", "żal", "ask", "duty", "shout"});
}

TEST_CASE("a single module, or one beside modules without decisions, is counted and not judged") {
  std::vector<test::SmallScene> scenes;
  for (int i = 0; i < 60; ++i) scenes.push_back({"3 Ask " + std::to_string(i), "0 Shout " + std::to_string(i)});
  for (const bool has_company : {false, true}) {
    std::vector<source::Document> modules{small_module("a", scenes)};
    if (has_company) modules.push_back(small_module("b", {}));
    const check::Guesses guesses(outsider(modules));
    CHECK(guesses.all.decisions == 60);
    CHECK(guesses.all.hits == doctest::Approx(30));
    CHECK_FALSE(guesses.can_be_judged());
  }
}

TEST_CASE("fifty decisions in two modules are judged, fewer are not") {
  const std::vector<source::Document> four{module_of_ten("a", 10), module_of_ten("b", 10), module_of_ten("c", 10),
                                           module_of_ten("d", 10)};
  CHECK_FALSE(check::Guesses(outsider(four)).can_be_judged());
  std::vector<source::Document> five = four;
  five.push_back(module_of_ten("e", 10));
  const check::Guesses told(outsider(five));
  CHECK(told.can_be_judged());
  CHECK(told.all.hits == 50);
  CHECK(told.all.chance == doctest::Approx(50.0 / 3));
  CHECK(told.tell_too_much());
  CHECK(told.interval().high == doctest::Approx(50));
  CHECK(told.interval().low == doctest::Approx(46.43).epsilon(0.001));
}

TEST_CASE("words that are as often wrong as right give nothing away") {
  const check::Guesses fair(outsider({module_of_ten("a", 5), module_of_ten("b", 5), module_of_ten("c", 5),
                                      module_of_ten("d", 5), module_of_ten("e", 5)}));
  CHECK(fair.can_be_judged());
  CHECK_FALSE(fair.tell_too_much());
}

TEST_CASE("the strongest cues are words that several modules use, with how often they were met") {
  const auto cues = outsider({module_of_ten("a", 10), module_of_ten("b", 10)}).cues(20);
  REQUIRE(cues.size() == 3);
  CHECK(cues[0].word == U"ask");
  CHECK(cues[0].wanted == 20);
  CHECK(cues[0].others == 0);
  CHECK(cues[0].modules == 2);
  CHECK(cues[0].log_odds > 0);
  CHECK(cues[1].log_odds < 0);
}

}  // namespace rollcall
