#include "player/story/other_ways.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "player/story/debrief_view.h"
#include "player/story/passage_view.h"
#include "tests/support/english.h"
#include "tests/support/sample_scenario.h"

using namespace rollcall;

namespace {

struct Player {
  explicit Player(std::initializer_list<const char*> options) {
    for (const char* option : options) session.choose(option, 1000);
  }
  test::Sample sample = test::sample();
  run::Session session{sample.scenario, 7};

  story::LocalizedScenario tale() const { return {sample.scenario, sample.texts}; }
  std::vector<story::PathStep> path() const { return story::debrief_view(tale(), session).path; }
};

const story::SolvedOption* find(const story::OtherWays& ways, std::string_view text) {
  const auto found = std::find_if(ways.options.begin(), ways.options.end(),
                                  [&](const story::SolvedOption& option) { return option.text == text; });
  return found == ways.options.end() ? nullptr : &*found;
}

constexpr std::string_view talk = "Tell him you are off at nine, and thank him";
constexpr std::string_view lend = "Let him make one call with your own telephone";

}  // namespace

TEST_CASE("a decision of the debrief has what the others that stood open would have led to, and why") {
  const auto path = Player({"thank", "report", "tell"}).path();
  REQUIRE(path.size() == 3);
  CHECK(path[0].others.options.size() == 2);
  const story::SolvedOption* other = find(path[0].others, talk);
  REQUIRE(other);
  REQUIRE(other->consequence.size() == 1);
  CHECK(other->consequence[0].text == "Nine. That's late, with little ones at home.");
  CHECK(other->reason.text ==
        "He asked for nothing that mattered, and got it. What he knows of you is the first thing he has.");
  CHECK(other->quality == 1);
  CHECK_FALSE(find(path[0].others, path[0].chosen.plain));
}

TEST_CASE("what the others lead to at once is told, and nothing of what would have come later") {
  const auto path = Player({"thank", "report", "tell"}).path();
  for (const story::PathStep& step : path) {
    for (const story::SolvedOption& option : step.others.options) {
      for (const story::SpokenLine& line : option.consequence)
        CHECK(line.text.plain.find("At the end of the shift") == std::string::npos);
    }
  }
}

TEST_CASE("an option that was closed then is not among the others, and a critical one says so") {
  CHECK_FALSE(find(Player({"thank", "report", "tell"}).path()[1].others, lend));
  const auto path = Player({"small_talk", "report", "tell"}).path();
  const story::SolvedOption* other = find(path[1].others, lend);
  REQUIRE(other);
  CHECK(story::solution_labels(test::english(), *other) ==
        std::vector<std::string>{"Harmful choice", "Critical: this alone can do lasting harm"});
}

TEST_CASE("looks and support have no other ways, and are none") {
  const auto path = Player({"log", "thank", "colleague", "report", "tell"}).path();
  REQUIRE(path.size() == 5);
  CHECK(path[0].others.options.empty());
  CHECK(path[2].others.options.empty());
  CHECK_FALSE(find(path[1].others, "Read the wing log"));
  CHECK(path[3].step == 3);
}

TEST_CASE("the lines of another way are those that its own effects bring") {
  test::ScenarioBuilder b;
  const std::uint32_t trust = b.variable(
      {.id = "trust", .maximum = 10, .start = 5, .visibility = scenario::Visibility::internal, .stages = {}});
  scenario::Option keep = b.decision("keep", 3), raise = b.decision("raise", 0);
  raise.effects = b.effects({{trust, scenario::Effect::Kind::add, 1}});
  raise.consequence = b.say({{scenario::narrator, "It happens."}, {scenario::narrator, "Trust is 6."}});
  b.parts.lines.back().guard = b.code(test::at_least(trust, 6));
  b.scene("first", "1.1", {keep, raise});
  b.ending("only", scenario::Result::pass);
  const test::Sample made = b.finish();
  run::Session session(made.scenario, 1);
  session.choose("keep");
  const auto path = story::debrief_view({made.scenario, made.texts}, session).path;
  REQUIRE(path.at(0).others.options.size() == 1);
  CHECK(path[0].others.options[0].consequence.size() == 2);
}

TEST_CASE("what the others cite is no telling: each cites in full what the path itself has not told") {
  const auto path = Player({"promise", "report", "hide"}).path();
  // Nothing that was chosen cites the brief.
  const story::SolvedOption *first = find(path[0].others, talk),
                            *last = find(path[2].others, "Tell the team what he asked and what you answered");
  REQUIRE(first);
  REQUIRE(last);
  CHECK_FALSE(first->reason.sources.at(0).is_known);
  CHECK_FALSE(last->reason.sources.at(0).is_known);
  CHECK(first->reason.sources.at(1).is_known);  // the rules, which the promise cites
}
