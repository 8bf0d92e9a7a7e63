#include "player/run/debrief.h"

#include <doctest/doctest.h>

#include "tests/support/tiny.h"

namespace rollcall::run {
namespace {

/// The points that are shown after this one choice, by their texts.
std::vector<std::string> points_after(const char* choice) {
  test::Tiny tiny;
  tiny.sources = "sources: {book: {title: A book}, law: {title: A law}}\n";
  tiny.scenes =
      "scenes:\n  first: {behaviour: '1.1', say: [{narrator: A.}], options: {good: {OPT(3), do: [trust +2]}, plain: "
      "{OPT(1)}, lent: {text: Lend it, quality: 0, critical: yes, then: It happens., why: The law., cite: law}}}\n";
  tiny.points =
      "[{point: For all, cite: book}, {point: For the trusted, when: trust >= 6, cite: book}, "
      "{point: On lending, when: trust >= 6 and chose(first.lent), cite: [book, law]}]";
  const compile::Compiled compiled = tiny.compiled();
  Session session(compiled.scenario, 1);
  session.choose(choice);
  std::vector<std::string> texts;
  for (const scenario::DebriefPoint& point : debrief_points(session)) texts.emplace_back(compiled.texts[point.text]);
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
