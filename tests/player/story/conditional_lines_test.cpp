#include <doctest/doctest.h>

#include "player/run/session.h"
#include "player/story/debrief_view.h"
#include "player/story/ending_view.h"
#include "player/story/passage_view.h"
#include "player/story/scene_view.h"
#include "tests/support/scenario_builder.h"

namespace rollcall {
namespace {

using Texts = std::vector<std::string>;

Texts texts(const std::vector<story::SpokenLine>& lines) {
  Texts all;
  for (const story::SpokenLine& line : lines) all.push_back(line.text.plain);
  return all;
}

/// The last line of the list is for those whose trust is this high.
scenario::Range said(test::ScenarioBuilder& b, const char* for_all, const char* for_some, std::uint32_t trust,
                     std::int32_t least) {
  const scenario::Range lines = b.say({{scenario::narrator, for_all}, {scenario::narrator, for_some}});
  b.parts.lines.back().guard = b.code(test::at_least(trust, least));
  return lines;
}

/// Trust is 5. "raise" adds one, and what comes later one more; a look adds one too.
test::Sample story_of_trust() {
  test::ScenarioBuilder b;
  const std::uint32_t trust = b.variable(
      {.id = "trust", .maximum = 10, .start = 5, .visibility = scenario::Visibility::internal, .stages = {}});
  const scenario::Range one_more = b.effects({{trust, scenario::Effect::Kind::add, 1}});
  scenario::Option raise = b.decision("raise", 3), keep = b.decision("keep", 0);
  raise.effects = one_more;
  raise.consequence = said(b, "It happens.", "Trust is 6.", trust, 6);
  keep.consequence = said(b, "Nothing happens.", "Trust is 6.", trust, 6);
  scenario::Option look = b.once_in(0, "look", scenario::Role::inquiry);
  look.effects = one_more;
  scenario::Beat beat;
  beat.id = b.name("echo");
  beat.effects = one_more;
  beat.say = said(b, "An echo.", "Trust is 7.", trust, 7);
  const scenario::Range beats = b.add(std::vector{beat});
  scenario::Scene& scene = b.scene("first", "1.1", {raise, keep, look});
  scene.say = said(b, "Hello.", "Trust is 6.", trust, 6);
  scene.beats = beats;
  b.ending("only", scenario::Result::pass);
  b.parts.endings.back().say = said(b, "It ends.", "Trust is 7.", trust, 7);
  return b.finish();
}

struct Player {
  test::Sample sample = story_of_trust();
  run::Session session{sample.scenario, 1};
  story::LocalizedScenario tale{sample.scenario, sample.texts};
};

}  // namespace

TEST_CASE("a line is shown where its condition holds after the effects of what it belongs to") {
  Player player;
  player.session.choose("raise");
  CHECK(texts(story::passage_view(player.tale, player.session, 0).lines) == Texts{"It happens.", "Trust is 6."});
  CHECK(texts(story::passage_view(player.tale, player.session, 1).lines) == Texts{"An echo.", "Trust is 7."});
  CHECK(texts(story::ending_view(player.tale, player.session).lines) == Texts{"It ends.", "Trust is 7."});
}

TEST_CASE("a consequence does not know yet what comes later") {
  Player player;
  player.session.choose("keep");
  CHECK(texts(story::passage_view(player.tale, player.session, 0).lines) == Texts{"Nothing happens."});
  CHECK(texts(story::passage_view(player.tale, player.session, 1).lines) == Texts{"An echo."});
  CHECK(texts(story::ending_view(player.tale, player.session).lines) == Texts{"It ends."});
}

TEST_CASE("the lines of a scene are chosen anew after a look") {
  Player player;
  CHECK(texts(story::scene_view(player.tale, player.session).lines) == Texts{"Hello."});
  player.session.choose("look");
  CHECK(texts(story::scene_view(player.tale, player.session).lines) == Texts{"Hello.", "Trust is 6."});
}

TEST_CASE("what was told is told again as it was, in the debrief and when an attempt is resumed") {
  Player player;
  player.session.choose("raise");
  const Texts told{"It happens.", "Trust is 6.", "An echo.", "Trust is 7."};
  CHECK(texts(story::debrief_view(player.tale, player.session).path.at(0).consequence) == told);
  const run::Session resumed = run::replay(player.sample.scenario, 1, player.session.trace());
  CHECK(texts(story::passage_view(player.tale, resumed, 0).lines) == Texts{"It happens.", "Trust is 6."});
  CHECK(texts(story::passage_view(player.tale, resumed, 1).lines) == Texts{"An echo.", "Trust is 7."});
}

}  // namespace rollcall
