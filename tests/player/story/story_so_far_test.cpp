#include "player/story/story_so_far.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "player/story/ending_view.h"
#include "player/story/passage_view.h"
#include "player/story/scene_view.h"
#include "tests/support/sample_scenario.h"
#include "tests/support/telling.h"

using namespace rollcall;
using story::Moment;

namespace {

using Texts = std::vector<std::string>;

struct Player {
  explicit Player(test::Pages pages = test::Pages::none)
      : sample(test::sample(test::SampleLanguage::english, pages)), session(sample.scenario, 7) {}

  test::Sample sample;
  run::Session session;

  story::LocalizedScenario tale() const { return {sample.scenario, sample.texts}; }
  Player& choose(std::initializer_list<const char*> options) {
    for (const char* option : options) {
      session.go_on_over_pages();
      session.choose(option, 1000);
    }
    return *this;
  }
  story::StorySoFar story(std::size_t passages_read) const {
    return story_so_far(tale(), session, passages_read, story::GoingBack::practice);
  }
  story::StorySoFar story() const { return story(session.passages().size()); }
};

/// Titles of scenes, choices and endings, lines and reasons, in their order.
Texts told(const story::StorySoFar& story) {
  Texts all;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) all.push_back(text);
  };
  for (const Moment& moment : story.moments) {
    add(moment.title.plain);
    add(moment.chosen.plain);
    for (const story::SpokenLine& line : moment.lines) add(line.text.plain);
    for (const story::SolvedOption& solution : moment.solutions) add(solution.text.plain);
    add(moment.reason.text.plain);
  }
  return all;
}

bool has(const Texts& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// What the pages told one after the other; what stands on a page once more after a look is taken once.
class Pages {
 public:
  void of(const story::SceneView& view, bool is_new) {
    if (is_new) add(view.place.title.plain), x_lines.clear();
    for (const story::SpokenLine& line : view.lines) {
      if (x_lines.insert(line.text.plain).second) add(line.text.plain);
    }
    for (const story::SolvedOption& solution : view.solutions) add(solution.text.plain);
  }
  void of(const story::PassageView& view) {
    add(view.chosen.plain);
    for (const story::SpokenLine& line : view.lines) add(line.text.plain);
    add(view.reason.text.plain);
  }
  void of(const story::EndingView& view) {
    add(view.title.plain);
    for (const story::SpokenLine& line : view.lines) add(line.text.plain);
  }
  Texts texts;

 private:
  void add(const std::string& text) {
    if (!text.empty()) texts.push_back(text);
  }
  std::set<std::string> x_lines;
};

}  // namespace

TEST_CASE("the story so far tells scenes, looks, choices, reasons and what came later, from the beginning on") {
  const Texts texts = told(Player().choose({"log", "small_talk"}).story());
  CHECK(texts ==
        Texts{"Week one", "Your fourth late shift. Lorne stands by the sink.",
              "That pipe is leaking again, officer. You're the first who noticed.", "When do you finish tonight?",
              "Read the wing log",
              "Lorne has reported three faults this month, each time to an officer who was new here.",
              "Tell him you are off at nine, and thank him", "Nine. That's late, with little ones at home.",
              "He asked for nothing that mattered, and got it. What he knows of you is the first thing he has.",
              "At the end of the shift he waves from the landing, as one waves to a friend.", "Week four",
              "My daughter is in hospital and the phones are down. One minute, officer. Nobody would know.",
              "It is one minute, and it would be the second favour. Sam has a word for it: conditioning."});
}

TEST_CASE("the story so far says what kind of choice each was") {
  const story::StorySoFar story = Player().choose({"log", "small_talk", "colleague"}).story();
  Texts labels;
  for (const Moment& moment : story.moments) {
    if (moment.kind == Moment::Kind::choice) labels.push_back(moment_label(test::english(), moment));
  }
  CHECK(labels == Texts{"You looked", "You chose", "You took support"});
}

TEST_CASE("the story so far ends with what is being read, and knows nothing of what comes behind it") {
  Player player;
  player.choose({"small_talk"});
  REQUIRE(player.session.passages().size() == 2);
  const Texts first = told(player.story(0)), second = told(player.story(1)), all = told(player.story(2));
  CHECK(first.back() ==
        "He asked for nothing that mattered, and got it. What he knows of you is the first thing he has.");
  CHECK(second.back() == "At the end of the shift he waves from the landing, as one waves to a friend.");
  CHECK(second.size() == first.size() + 1);
  CHECK(has(all, "Week four"));
  CHECK_FALSE(has(second, "Week four"));
}

TEST_CASE("the story so far has the ending once the ending is told") {
  Player player;
  player.choose({"thank", "report", "tell"});
  CHECK_FALSE(has(told(player.story(0)), "Steady"));
  CHECK(has(told(player.story()), "Steady"));
  CHECK(player.story().moments.back().kind == Moment::Kind::ending);
}

TEST_CASE("after going back the story so far is that of the path that stands, up to the scene one is in") {
  Player player;
  player.choose({"small_talk", "report", "tell"});
  player.session.go_back_to(1);
  CHECK(told(player.story(0)) == told(Player().choose({"small_talk"}).story()));
  player.session.go_back_to(0);
  CHECK(told(player.story(0)) == told(Player().story()));
}

TEST_CASE("the story so far names nothing that is hidden and no option that was not taken") {
  const story::StorySoFar story = Player().choose({"small_talk", "colleague", "lend", "hide"}).story();
  test::Telling telling(test::english(), test::Medium::pages);
  for (const std::string& text : telling.of(story).all()) {
    CAPTURE(text);
    CHECK(text.find("Hold on you") == std::string::npos);
    for (const int quality : {0, 1, 2, 3}) CHECK(text != story::quality_name(test::english(), quality));
    for (const char* other : {"Say that you will think about it", "Promise to bring him tape for the pipe from home"})
      CHECK(text != other);
  }
}

TEST_CASE("pages, the primer and a worked example are in the story so far") {
  const Texts pages = told(Player(test::Pages::around).choose({"thank", "report"}).story());
  for (const char* text : {"The gate closes behind you.", "The corridor", "On the stairs somebody calls your name."})
    CHECK_MESSAGE(has(pages, text), text);
  CHECK(Player(test::Pages::around).story().moments.at(0).part == scenario::Part::primer);
  const test::Sample example = test::sample_with_example();
  const run::Session session(example.scenario, 7);
  const story::StorySoFar story =
      story::story_so_far({example.scenario, example.texts}, session, 0, story::GoingBack::practice);
  CHECK(has(told(story), "Leave it where it has always hung"));
  CHECK(story.moments.at(0).practised.code == "1.1");
}

TEST_CASE("the story so far cites a source in full the first time, as its pages did") {
  const story::StorySoFar story = Player().choose({"thank", "colleague", "report", "tell"}).story();
  std::vector<bool> known;
  for (const Moment& moment : story.moments) {
    for (const story::CitedSource& source : moment.reason.sources) known.push_back(source.is_known);
  }
  CHECK(known == std::vector<bool>{false, true, false, true});
}

TEST_CASE("the story so far explains its words once, at its end") {
  CHECK(Player().choose({"log"}).story().meanings.empty());
  const story::StorySoFar story = Player().choose({"thank"}).story();
  REQUIRE(story.meanings.size() == 2);
  CHECK(story.meanings[0].word.plain == "conditioning");
}

TEST_CASE("a line that a look brings is told after the look, and no line twice") {
  test::ScenarioBuilder b;
  scenario::Option look = b.once_in(0, "look", scenario::Role::inquiry);
  const std::uint32_t looked = look.taken;
  const scenario::Range lines = b.say({{scenario::narrator, "A door."}, {scenario::narrator, "It stands open."}});
  b.parts.lines.back().guard = b.code(test::at_least(looked, 1));
  b.scene("first", "1.1", {b.decision("good", 3), b.decision("bad", 0), look}).say = lines;
  b.ending("only", scenario::Result::pass);
  const test::Sample made = b.finish();
  run::Session session(made.scenario, 1);
  session.choose("look");
  session.choose("good");
  const Texts texts = told(
      story::story_so_far({made.scenario, made.texts}, session, session.passages().size(), story::GoingBack::practice));
  const auto at = [&](std::string_view text) { return std::find(texts.begin(), texts.end(), text) - texts.begin(); };
  CHECK(std::count(texts.begin(), texts.end(), "A door.") == 1);
  CHECK(std::count(texts.begin(), texts.end(), "It stands open.") == 1);
  CHECK(at("A door.") < at("look"));
  CHECK(at("look") < at("It stands open."));
}

TEST_CASE("on every way through the sample the story so far is what its pages told") {
  std::mt19937_64 random(20261127);
  for (const test::Pages kind : {test::Pages::none, test::Pages::around}) {
    for (int play = 0; play < 40; ++play) {
      CAPTURE(play);
      Player player(kind);
      Pages pages;
      pages.of(scene_view(player.tale(), player.session), true);
      while (!player.session.ended()) {
        bool is_new = true;
        if (player.session.is_on_page()) {
          player.session.go_on();
        } else {
          const auto open = player.session.open();
          const scenario::OptionIndex option = open[random() % open.size()];
          is_new = player.sample.scenario.options()[option].role == scenario::Role::decision;
          player.session.choose(option);
          if (player.session.passages().empty())
            pages.texts.push_back(player.tale().text(player.sample.scenario.options()[option].text).plain);
          for (std::size_t page = 0; page < player.session.passages().size(); ++page) {
            pages.of(passage_view(player.tale(), player.session, page));
            CHECK(told(player.story(page)) == pages.texts);
          }
        }
        if (player.session.ended())
          pages.of(ending_view(player.tale(), player.session));
        else
          pages.of(scene_view(player.tale(), player.session), is_new);
        CHECK(told(player.story()) == pages.texts);
      }
    }
  }
}

TEST_CASE("of a page that is being read line by line, the lines that were told are told, and nothing behind them") {
  const Player player;
  const auto told_of = [&](std::size_t lines) {
    return told(
        story_so_far(player.tale(), player.session, 0, story::GoingBack::practice, run::Timing::untimed, lines));
  };
  CHECK(told_of(1) == Texts{"Week one", "Your fourth late shift. Lorne stands by the sink."});
  CHECK(told_of(2).size() == 3);
  CHECK(told_of(3) == told(player.story()));
  Player chosen;
  chosen.choose({"small_talk"});
  const auto of_passage = [&](std::size_t lines) {
    return told(
        story_so_far(chosen.tale(), chosen.session, 0, story::GoingBack::practice, run::Timing::untimed, lines));
  };
  CHECK(has(of_passage(0), "Tell him you are off at nine, and thank him"));
  CHECK_FALSE(has(of_passage(0), "Nine. That's late, with little ones at home."));
  CHECK(has(of_passage(1), "Nine. That's late, with little ones at home."));
  CHECK(of_passage(1).size() > of_passage(0).size() + 1);  // the reason too
}
