#include "player/story/results_view.h"

#include <doctest/doctest.h>

#include <initializer_list>

#include "tests/support/english.h"
#include "tests/support/sample_scenario.h"

using namespace rollcall;

namespace {

struct Played {
  explicit Played(std::initializer_list<const char*> options) {
    for (const char* option : options) session.choose(option);
  }
  Played(const Played&) = delete;
  Played& operator=(const Played&) = delete;
  story::ResultsView view() const { return story::results_view({sample.scenario, sample.texts}, session); }

  test::Sample sample = test::sample();
  run::Session session{sample.scenario, 7};
};

std::vector<std::string> reasons(const story::ResultsView& view) {
  std::vector<std::string> all;
  for (const Message& reason : story::reasons_not_reached(view)) all.push_back(test::english()(reason));
  return all;
}

std::string said(const run::Practice& practice) { return story::practice_sentence(test::english(), practice); }

}  // namespace

TEST_CASE("what was reached is told without a reason") {
  const story::ResultsView view = Played({"thank", "report", "tell"}).view();
  CHECK(view.reached);
  CHECK(test::english()(story::objectives_sentence(view)) == "Objectives reached");
  CHECK(reasons(view).empty());
  CHECK(view.critical_errors.empty());
}

TEST_CASE("each reason why the objectives are not reached is told, and no other") {
  CHECK(reasons(Played({"small_talk", "lend", "hide"}).view()) ==
        std::vector<std::string>{
            "1 choice was a critical error: it can do lasting harm, and alone keeps the objectives from being reached",
            "The ending that you came to is not one in which they are reached",
            "Fewer points than the 60 % that this module asks for"});
  CHECK(reasons(Played({"thank", "wait", "hide"}).view()).back() ==
        "Fewer points than the 60 % that this module asks for");
  CHECK(test::english()(story::objectives_sentence(Played({"thank", "wait", "hide"}).view())) ==
        "Objectives not yet reached: doing it again is part of learning");
}

TEST_CASE("a critical error is told in the author's words: when, what, and why it matters") {
  const story::ResultsView view = Played({"promise", "lend", "tell"}).view();
  REQUIRE(view.critical_errors.size() == 1);
  CHECK(view.critical_errors[0].when.plain == "Week four");
  CHECK(view.critical_errors[0].what.plain == "Let him make one call with your own telephone");
  CHECK(view.critical_errors[0].why.plain == "From now on he has something that ends your career.");
}

TEST_CASE("evidence is told by competency and behaviour, in the words of the framework") {
  const story::ResultsView view = Played({"small_talk", "report", "hide"}).view();
  REQUIRE(view.competencies.size() == 2);
  CHECK(story::competency_line(test::english(), view.competencies[1].competency) ==
        "C2 Dynamic security and relationships");
  REQUIRE(view.competencies[1].behaviours.size() == 1);
  CHECK(story::behaviour_line(test::english(), view.competencies[1].behaviours[0]) ==
        "2.3 Explains rules, reasons and decisions in person: 3 of 6 points in 2 decisions");
  CHECK(story::behaviour_line(test::english(), view.competencies[0].behaviours[0]) ==
        "1.1 Sees conditioning as a sequence over time, not one act: 1 of 3 points in 1 decision");
}

TEST_CASE("no share is told without how sure it is") {
  CHECK(said({{3, 9}, 3}) ==
        "3 of 9 points in 3 decisions. Too few decisions to be sure: over many such decisions it may be anything from "
        "6 % to 80 %.");
  CHECK(said({{3, 3}, 1}) ==
        "3 of 3 points in 1 decision. Too few decisions to be sure: over many such decisions it may be anything from "
        "20 % to 100 %.");
  CHECK(said({{30, 36}, 12}) ==
        "30 of 36 points in 12 decisions. A first picture: over many such decisions it may be anything from 55 % to "
        "96 %.");
  CHECK(said({{60, 72}, 24}) ==
        "60 of 72 points in 24 decisions. A fair picture: over many such decisions it is likely to be from 64 % to "
        "94 %.");
  CHECK(said({{0, 0}, 2}).empty());
}

TEST_CASE("a percentage that is told is never nearer than the interval that is drawn") {
  for (std::uint32_t decisions = 1; decisions < 40; ++decisions) {
    for (std::uint32_t earned = 0; earned <= 3 * decisions; ++earned) {
      const run::Practice practice{{earned, 3 * decisions}, decisions};
      const run::Interval drawn = story::interval_of(practice);
      const std::string sentence = said(practice);
      const std::string low = " from " + std::to_string(static_cast<int>(drawn.low * 100)) + " %";
      REQUIRE_MESSAGE(sentence.find(low) != std::string::npos, sentence);
    }
  }
}
