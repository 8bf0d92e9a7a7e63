#include <doctest/doctest.h>

#include <algorithm>

#include "player/run/score.h"
#include "player/story/debrief_view.h"
#include "player/story/opening_view.h"
#include "player/story/passage_view.h"
#include "player/story/record_view.h"
#include "player/story/scene_view.h"
#include "tests/support/english.h"

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
  REQUIRE(view.inquiries.size() == 1);
  CHECK(view.inquiries[0].minutes == 2);
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
  const auto source = [&](std::size_t index) {
    return story::source_line(test::english(),
                              story::source_of(player.tale(), player.sample.scenario.sources()[index]));
  };
  CHECK(source(0) ==
        "CTED Analytical Brief: Management of violent extremist prisoners. UN Counter-Terrorism Committee Executive "
        "Directorate, 2022. Enhancing capacities. p. 7");
  CHECK(source(1) == "United Nations Standard Minimum Rules for the Treatment of Prisoners. 2015. Rule 77");
}

TEST_CASE("a source of which little is known is told without gaps") {
  const auto line = [](const story::Work& work, const story::Locator& at) {
    return story::source_line(test::english(), {work, at, {}, false});
  };
  CHECK(line({"A book", "", "", 0}, {}) == "A book");
  CHECK(line({"A book", "", "A house", 0}, {}) == "A book. A house");
  CHECK(line({"A book", "", "", 0}, {"Chapter 2", "", "", false}) == "A book. Chapter 2");
  CHECK(line({"A book", "", "", 0}, {"", "12", "doi:10.1000/1", false}) == "A book. p. 12");
  CHECK(line({"A book", "", "A house", 2020}, {}) == "A book. A house, 2020");
}

TEST_CASE("a meter is called by the author's word, by yes or no, or by where it stands in its range") {
  const auto word = [](const story::Meter& meter) { return story::meter_word(test::english(), meter); };
  CHECK(word({"", "", 8, 0, 10}) == "high");
  CHECK(word({"", "", 0, 0, 10}) == "very low");
  CHECK(word({"", "", 10, 0, 10}) == "very high");
  CHECK(word({"", "", -2, -5, 5}) == "low");
  CHECK(word({"", "", 1, 0, 1}) == "yes");
  CHECK(word({"", "uneasy", 1, 0, 2}) == "uneasy");
}

TEST_CASE("what support changed is in the value after the decision that it prepared") {
  Player player;
  player.choose("small_talk").choose("colleague").choose("lend").choose("hide");
  const auto histories = story::variable_histories(player.tale(), player.session);
  for (const story::VariableHistory& history : histories) {
    REQUIRE(history.values.size() == 4);
    CHECK(history.scenes.size() == 4);
  }
  CHECK(story::history_in_words(test::english(), histories[0]) ==
        "Beginning 0, Week one 2, Week four 6, Week twelve 8");
}

TEST_CASE("a record is told in values, with the title of its module and of its ending") {
  const Player player;
  record::CompletionRecord record;
  record.staff_number = "10442";
  record.variant = "refresher";
  record.version = {1, 2, 3};
  record.ending = "steady";
  record.finished = 1795269900;
  record.offset = 300;
  record.doubt = record::DateDoubt::before_start;
  record.active_seconds = 61;
  const story::RecordView view = story::record_view(player.tale(), record);
  CHECK(view.title == player.tale().plain(player.sample.scenario.about().title));
  CHECK(view.version == scenario::Version{1, 2, 3});
  CHECK(view.variant == "refresher");
  CHECK(view.ending == "Steady");
  CHECK(view.finished == 1795269900);
  CHECK(view.offset == 300);
  CHECK(view.doubt.text() == "By its dates it was finished before it was begun: the clock of the computer was wrong.");
  CHECK(view.minutes() == 2);
}

TEST_CASE("a competency that the module does not name is told by its code, and a behaviour is not told") {
  CHECK(story::competency_line(test::english(), {"C7", ""}) == "Competency C7");
  CHECK(story::practised_line(test::english(), {"7.1", ""}) == "");
}

TEST_CASE("the debrief says what each decision practised, by code and in words") {
  Player player;
  player.choose("log").choose("thank");
  const story::DebriefView view = story::debrief_view(player.tale(), player.session);
  REQUIRE(view.path.size() == 2);
  CHECK(story::practised_line(test::english(), view.path[0].practised) == "");
  CHECK(story::practised_line(test::english(), view.path[1].practised) ==
        "Practised: 1.1 Sees conditioning as a sequence over time, not one act");
}

TEST_CASE("what one can do afterwards is told before the module begins") {
  const Player player;
  const story::OpeningView view = story::opening_view(player.tale());
  REQUIRE(view.objectives.size() == 2);
  CHECK(view.objectives[0] == "Turn down a favour without an insult");
}

TEST_CASE("a worked example is told with every option solved, and is only read") {
  const test::Sample sample = test::sample_with_example();
  run::Session session(sample.scenario, 7);
  const story::SceneView view = story::scene_view({sample.scenario, sample.texts}, session);
  CHECK(view.is_page());
  CHECK(story::part_name(test::english(), view.part) == "A worked example");
  REQUIRE(view.solutions.size() == 2);
  CHECK(view.solutions[0].text == "Put it back, and say in the log where it was");
  CHECK(view.solutions[0].quality == 3);
  CHECK(view.solutions[1].consequence[0].text == "It hangs there still.");
  CHECK(view.solutions[1].reason.sources.size() == 1);
  CHECK(view.meanings.size() == 1);
  CHECK(view.place.meters.empty());
  CHECK(session.open().empty());
  session.go_on();
  session.choose("good");
  CHECK(run::score(session).points == run::Points{3, 3});
}

TEST_CASE("the debrief tells the whole path, inquiries and support included") {
  Player player;
  player.choose("log").choose("thank").choose("colleague").choose("report").choose("tell");
  const story::DebriefView view = story::debrief_view(player.tale(), player.session);
  REQUIRE(view.path.size() == 5);
  CHECK(view.path[0].role == scenario::Role::inquiry);
  CHECK(view.path[1].quality == 3);
  CHECK(view.path[2].role == scenario::Role::support);
  CHECK(view.works.size() == 2);
}

TEST_CASE("histories have one value at the start and one after each decision, the hidden ones first") {
  Player player;
  player.choose("log").choose("small_talk").choose("wait").choose("tell");
  const story::DebriefView view = story::debrief_view(player.tale(), player.session);
  REQUIRE(view.histories.size() == 4);
  CHECK(view.histories[0].label == "Hold on you");
  CHECK(view.histories[0].hidden);
  CHECK(view.histories[0].values == std::vector<int>{0, 2, 3, 2});
  CHECK(view.histories[0].scenes == std::vector<std::string>{"", "Week one", "Week four", "Week twelve"});
  CHECK_FALSE(view.histories[1].hidden);
}

TEST_CASE("a point of the debrief is shown to those whom it is meant for") {
  Player caught;
  caught.choose("small_talk").choose("wait").choose("hide");
  CHECK(story::debrief_view(caught.tale(), caught.session).analysis.size() == 2);
  Player steady;
  steady.choose("thank").choose("report").choose("tell");
  const story::DebriefView view = story::debrief_view(steady.tale(), steady.session);
  REQUIRE(view.analysis.size() == 1);
  CHECK(view.analysis[0].text == "A pattern over weeks, not a sign.");
}

TEST_CASE("a critical error is marked in the path") {
  Player player;
  player.choose("promise").choose("lend").choose("hide");
  const story::DebriefView view = story::debrief_view(player.tale(), player.session);
  CHECK(view.path[1].critical);
  CHECK_FALSE(view.path[0].critical);
}
