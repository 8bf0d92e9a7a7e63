#include "player/story/story_views.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/sample_scenario.h"

using namespace rollcall;

namespace {

struct Player {
  test::Sample sample = test::sample();
  run::Session session{sample.scenario, 7};
  story::LocalizedScenario tale() const { return {sample.scenario, sample.texts}; }
  Player& choose(std::string_view option) {
    session.choose(option, 1000);
    return *this;
  }
};

bool offers(const story::SceneView& view, std::string_view text) {
  return std::any_of(view.decisions.begin(), view.decisions.end(),
                     [&](const story::Choice& choice) { return choice.text == text; });
}

constexpr std::string_view lend = "Let him make one call with your own telephone";

}  // namespace

TEST_CASE("a scene keeps the order of the session, apart by role") {
  const Player player;
  const story::SceneView view = story::scene_view(player.tale(), player.session);
  REQUIRE(view.decisions.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(view.decisions[i].option == player.session.open()[i]);
  REQUIRE(view.looks.size() == 1);
  CHECK(view.looks[0].minutes == 2);
  CHECK(view.supports.empty());
}

TEST_CASE("an option that is not open is not in the view") {
  Player careful;
  CHECK_FALSE(offers(story::scene_view(careful.tale(), careful.choose("thank").session), lend));
  Player friendly;
  CHECK(offers(story::scene_view(friendly.tale(), friendly.choose("small_talk").session), lend));
}

TEST_CASE("meters show what is shown, and nothing that is hidden or internal") {
  Player player;
  const std::vector<story::Meter> meters = story::meters_of(player.tale(), player.choose("promise").session);
  REQUIRE(meters.size() == 3);
  CHECK(meters[0].label == "Trust on the wing");
  CHECK(meters[1].value == 5);
  CHECK(meters[2].stage == "uneasy");
}

TEST_CASE("after a choice come its consequence and then what follows from it") {
  Player player;
  player.choose("small_talk");
  REQUIRE(player.session.passages().size() == 2);
  const story::PassageView first = story::passage_view(player.tale(), player.session, 0);
  CHECK(first.place.title == "Week one");
  CHECK(first.lines[0].speaker == "Lorne");
  CHECK(first.lines[0].portrait == "portraits/lorne.png");
  CHECK(first.reason.sources.size() == 2);
  const story::PassageView second = story::passage_view(player.tale(), player.session, 1);
  CHECK(second.chosen.empty());
  CHECK(second.reason.text.empty());
  CHECK(second.lines[0].speaker.empty());
}

TEST_CASE("a source is told by what is known of it") {
  const Player player;
  CHECK(story::source_line(player.tale(), player.sample.scenario.sources()[0]) ==
        "CTED Analytical Brief: Management of violent extremist prisoners. UN Counter-Terrorism Committee Executive "
        "Directorate, 2022. Enhancing capacities");
  CHECK(story::source_line(player.tale(), player.sample.scenario.sources()[1]) ==
        "United Nations Standard Minimum Rules for the Treatment of Prisoners. 2015. Rule 77");
}

TEST_CASE("the debrief tells the whole path, looks and support included") {
  Player player;
  player.choose("log").choose("thank").choose("colleague").choose("report").choose("tell");
  const story::DebriefView view = story::debrief_view(player.tale(), player.session, "Start");
  REQUIRE(view.path.size() == 5);
  CHECK(view.path[0].kind == story::PathStep::Kind::look);
  CHECK(view.path[1].quality == 3);
  CHECK(view.path[2].kind == story::PathStep::Kind::support);
  CHECK(view.ending == "Steady");
  CHECK(view.sources.size() == 2);
}

TEST_CASE("courses have one value at the start and one after each decision, the hidden ones first") {
  Player player;
  player.choose("log").choose("small_talk").choose("wait").choose("tell");
  const story::DebriefView view = story::debrief_view(player.tale(), player.session, "Start");
  REQUIRE(view.courses.size() == 4);
  CHECK(view.courses[0].label == "Hold on you");
  CHECK(view.courses[0].hidden);
  CHECK(view.courses[0].values == std::vector<int>{0, 2, 3, 2});
  CHECK(view.courses[0].marks == std::vector<std::string>{"Start", "Week one", "Week four", "Week twelve"});
  CHECK_FALSE(view.courses[1].hidden);
}

TEST_CASE("a point of the debrief is shown to those whom it is meant for") {
  Player caught;
  caught.choose("small_talk").choose("wait").choose("hide");
  CHECK(story::debrief_view(caught.tale(), caught.session, "Start").analysis.size() == 2);
  Player steady;
  steady.choose("thank").choose("report").choose("tell");
  const story::DebriefView view = story::debrief_view(steady.tale(), steady.session, "Start");
  REQUIRE(view.analysis.size() == 1);
  CHECK(view.analysis[0].text == "A pattern over weeks, not a sign.");
}

TEST_CASE("a critical error is marked in the path") {
  Player player;
  player.choose("promise").choose("lend").choose("hide");
  const story::DebriefView view = story::debrief_view(player.tale(), player.session, "Start");
  CHECK(view.path[1].critical);
  CHECK_FALSE(view.path[0].critical);
}
