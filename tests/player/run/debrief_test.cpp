#include "player/run/debrief.h"

#include <doctest/doctest.h>

#include "tests/support/scenario_builder.h"

namespace rollcall::run {
namespace {

/// The points that are shown after this one choice, by their texts.
std::vector<std::string> points_after(const char* choice) {
  test::ScenarioBuilder b;
  const scenario::SourceIndex book = b.source("book", "A book"), law = b.source("law", "A law");
  const std::uint32_t trust = b.flag("trust"), has_lent = b.flag("chose first.lent");
  scenario::Option good = b.decision("good", 3), lent = b.decision("lent", 0);
  good.effects = b.effects({{trust, scenario::Effect::Kind::set, 1}});
  lent.taken = has_lent;
  lent.critical = true;
  lent.cites = b.cite({law});
  b.scene("first", "1.1", {good, b.decision("plain", 1), lent});
  b.ending("only", scenario::Result::pass);
  b.point("For all", {}, {book});
  b.point("For the trusted", test::at_least(trust, 1), {book});
  b.point("On lending", test::both(test::at_least(trust, 1), test::at_least(has_lent, 1)), {book, law});
  const test::Sample made = b.finish();
  Session session(made.scenario, 1);
  session.choose(choice);
  std::vector<std::string> texts;
  for (const scenario::DebriefPoint& point : debrief_points(session)) texts.emplace_back(made.texts[point.text]);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a debrief point is for those for whom its condition holds at the end") {
  CHECK(points_after("good") == Texts{"For all", "For the trusted"});
  CHECK(points_after("plain") == Texts{"For all"});
}

TEST_CASE("a critical error is debriefed by the points that cite its source, whatever they ask") {
  CHECK(points_after("lent") == Texts{"For all", "On lending"});
}

}  // namespace rollcall::run
