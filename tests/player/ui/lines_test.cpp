// Reading at one's pace: the lines of a page one after another, on a key or by themselves, in front of a person.
#include <doctest/doctest.h>

#include <memory>
#include <optional>

#include "tests/player/ui/site.h"
#include "tests/support/file_size_limit.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::report;
using test::Site;
using test::talk;
using test::tell;
using test::thank;
using ui::Key;
using ui::Lines;

namespace {

constexpr const char* fourth_shift = "Your fourth late shift. Lorne stands by the sink.";
constexpr const char* pipe_talk = "That pipe is leaking again, officer. You're the first who noticed.";
constexpr const char* finish = "When do you finish tonight?";
constexpr const char* daughter =
    "My daughter is in hospital and the phones are down. One minute, officer. Nobody would know.";
constexpr const char* second_favour =
    "It is one minute, and it would be the second favour. Sam has a word for it: conditioning.";
constexpr const char* lend = "Let him make one call with your own telephone";
constexpr const char* hide = "Say that your wing is quiet";
constexpr const char* demand = "Your name is in his next demand.";
constexpr const char* magazine = "The magazine. The Tuesday you were late. Shall I go on?";

void want(Opened& rollcall, Lines lines, int pace = ui::Settings::usual_pace) {
  ui::Settings settings = rollcall.application.model().settings;
  settings.lines = lines;
  settings.reading_pace = pace;
  rollcall.application.perform(ui::ChangeSettings{settings});
}

/// In front of the first scene.
void begin(Opened& rollcall, Lines lines) {
  rollcall.add("Amina", "10442");
  want(rollcall, lines);
  rollcall.press_all({"Start", "Begin"});
}

/// Moves the clock and lets the window wake up.
bool pass(Opened& rollcall, std::uint64_t milliseconds) {
  rollcall.clock.steady += milliseconds;
  const bool changed = rollcall.application.tick();
  if (changed) rollcall.person.screens().lay_out(rollcall.application.model());
  return changed;
}

void perform(Opened& rollcall, const ui::Action& action) {
  rollcall.application.perform(action);
  rollcall.person.screens().lay_out(rollcall.application.model());
}

/// As far as the window says, the next line has been waited for.
void wait_for_line(Opened& rollcall) {
  const auto wait = rollcall.application.milliseconds_to_tick();
  REQUIRE(wait);
  REQUIRE(pass(rollcall, *wait));
}

void read_all(Opened& rollcall) {
  while (rollcall.person.shows("Next line")) rollcall.person.press("Next line");
}

/// To the ending that has two lines.
void play_to_the_ending(Opened& rollcall) {
  for (const char* choice : {talk, lend, hide}) {
    read_all(rollcall);
    rollcall.person.press(choice);
    while (rollcall.view<ui::PassageView>()) {
      read_all(rollcall);
      rollcall.person.press("Continue");
    }
  }
  REQUIRE(rollcall.view<ui::EndingView>());
}

}  // namespace

TEST_CASE("line by line each stays, and nothing can be decided before the last of them stands there") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::one_by_one);
  Headless& person = rollcall.person;
  CHECK(person.shows(fourth_shift));
  CHECK_FALSE(person.shows(pipe_talk));
  CHECK_FALSE(person.shows(thank));
  CHECK_FALSE(person.shows("What do you do?"));
  CHECK(person.focused() == "Next line");
  person.type("2");
  rollcall.application.perform(ui::Choose{0});
  CHECK(rollcall.view<ui::SceneView>());
  person.key(Key::enter);
  CHECK(person.shows(fourth_shift));
  CHECK(person.shows(pipe_talk));
  CHECK_FALSE(person.shows(finish));
  person.press("Next line");
  CHECK(person.shows(finish));
  CHECK_FALSE(person.shows("Next line"));
  CHECK(person.shows("What do you do?"));
  CHECK_FALSE(rollcall.application.milliseconds_to_tick());
  person.key(Key::enter);
  CHECK(rollcall.view<ui::SceneView>());
  person.press(thank);
  CHECK(person.shows("He nods, smiles, and goes back to his cell."));
}

TEST_CASE("all at once there is nothing to ask for, and the whole page can be asked for line by line") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::at_once);
  CHECK(rollcall.person.shows(finish));
  CHECK_FALSE(rollcall.person.shows("Next line"));
  want(rollcall, Lines::one_by_one);
  CHECK(rollcall.person.shows(finish));  // nothing that was told goes away
  rollcall.press_all({thank, "Continue"});
  CHECK(rollcall.person.shows(daughter));
  CHECK_FALSE(rollcall.person.shows(second_favour));
  rollcall.person.press("Show the whole page");
  CHECK(rollcall.person.shows(second_favour));
  CHECK(rollcall.person.shows(report));
}

TEST_CASE("who wants all at once in the middle of a page has it") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::one_by_one);
  want(rollcall, Lines::at_once);
  rollcall.person.screens().lay_out(rollcall.application.model());
  CHECK(rollcall.person.shows(finish));
  CHECK(rollcall.person.shows(thank));
}

TEST_CASE("closed at any line, of a scene, of what followed and of the ending, it opens on that line again") {
  Site site;
  site.install();
  auto rollcall = std::make_unique<Opened>(site);
  begin(*rollcall, Lines::one_by_one);
  const auto reopen = [&] {
    rollcall.reset();
    rollcall = std::make_unique<Opened>(site);
    rollcall->press_all({"Amina", "Continue"});
  };
  reopen();
  CHECK(rollcall->person.shows(fourth_shift));
  CHECK_FALSE(rollcall->person.shows(pipe_talk));
  rollcall->person.press("Next line");
  reopen();
  CHECK(rollcall->person.shows(pipe_talk));
  CHECK_FALSE(rollcall->person.shows(finish));
  rollcall->person.press("Next line");
  reopen();
  CHECK(rollcall->person.shows(thank));
  play_to_the_ending(*rollcall);
  CHECK(rollcall->person.shows(demand));
  CHECK_FALSE(rollcall->person.shows(magazine));
  CHECK_FALSE(rollcall->person.shows("Go to the debrief"));
  CHECK(site.records().size() == 1);  // whoever has taken the last decision has completed the module
  reopen();
  CHECK(rollcall->person.shows(demand));
  CHECK_FALSE(rollcall->person.shows(magazine));
  rollcall->press_all({"Next line"});
  CHECK(rollcall->person.shows(magazine));
  rollcall->press_all({"Go to the debrief"});
  CHECK(rollcall->view<ui::DebriefView>());
}

TEST_CASE("a line that cannot be written down is read all the same") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::one_by_one);
  {
    const test::FileSizeLimit full(1);
    rollcall.person.press("Next line");
  }
  CHECK(rollcall.person.shows(pipe_talk));
}

TEST_CASE("lines come by themselves when the one before has been read, and then nothing does any more") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::by_themselves);
  CHECK_FALSE(rollcall.person.shows(pipe_talk));
  const auto first = rollcall.application.milliseconds_to_tick();
  REQUIRE(first);
  CHECK(*first > 3000);  // nine words
  CHECK_FALSE(pass(rollcall, *first - 1));
  CHECK_FALSE(rollcall.person.shows(pipe_talk));
  CHECK(pass(rollcall, 1));
  CHECK(rollcall.person.shows(pipe_talk));
  wait_for_line(rollcall);
  CHECK(rollcall.person.shows(finish));
  CHECK(rollcall.person.shows(thank));
  CHECK_FALSE(rollcall.application.milliseconds_to_tick());
  CHECK_FALSE(pass(rollcall, 10'000'000));
  CHECK(rollcall.view<ui::SceneView>());
}

TEST_CASE("a slow reader has more time for a line than a fast one") {
  Site site;
  site.install();
  std::vector<std::uint64_t> waits;
  Opened rollcall(site);
  begin(rollcall, Lines::by_themselves);
  for (int pace = ui::Settings::slowest_pace; pace <= ui::Settings::fastest_pace; ++pace) {
    want(rollcall, Lines::by_themselves, pace);
    waits.push_back(rollcall.application.milliseconds_to_tick().value());
  }
  CHECK(std::is_sorted(waits.rbegin(), waits.rend()));
  CHECK(waits.front() > 2 * waits.back());
}

TEST_CASE("a line that is due waits while something lies over it, in a pause, and when it is held") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::by_themselves);
  const std::uint64_t wait = rollcall.application.milliseconds_to_tick().value();
  using Way = std::pair<ui::Action, ui::Action>;
  for (const auto& [over, back] : {Way{ui::ShowStory{}, ui::LeaveStory{}}, Way{ui::ShowGlossary{}, ui::LeaveGlossary{}},
                                   Way{ui::ShowSettings{}, ui::LeaveOver{}}, Way{ui::ShowShortcuts{}, ui::LeaveOver{}},
                                   Way{ui::Pause{}, ui::GoOn{}}, Way{ui::HoldLines{true}, ui::HoldLines{false}}}) {
    perform(rollcall, over);
    CHECK_FALSE(rollcall.application.milliseconds_to_tick());
    CHECK_FALSE(pass(rollcall, 100'000));
    perform(rollcall, back);
    CHECK(rollcall.application.milliseconds_to_tick() == wait);
  }
  CHECK_FALSE(rollcall.person.shows(pipe_talk));
  wait_for_line(rollcall);
  CHECK(rollcall.person.shows(pipe_talk));
}

TEST_CASE("lines that come by themselves can be held and asked for by buttons") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::by_themselves);
  rollcall.person.press("Wait");
  CHECK_FALSE(pass(rollcall, 100'000));
  rollcall.person.press("Next line");
  CHECK(rollcall.person.shows(pipe_talk));
  CHECK_FALSE(pass(rollcall, 100'000));
  rollcall.person.press("Let the lines come by themselves");
  wait_for_line(rollcall);
  CHECK(rollcall.person.shows(finish));
}

TEST_CASE("a line waits until the one before has been read aloud") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::by_themselves);
  rollcall.application.hear({false, true});
  CHECK_FALSE(pass(rollcall, 100'000));
  CHECK_FALSE(rollcall.application.milliseconds_to_tick());  // the voice wakes the window when it ends
  rollcall.application.hear({});
  CHECK(rollcall.application.milliseconds_to_tick() == 0);
  CHECK(pass(rollcall, 0));
  CHECK(rollcall.person.shows(pipe_talk));
}

TEST_CASE("the clock of a decision begins when all that it is about has been told") {
  for (const Lines lines : {Lines::one_by_one, Lines::by_themselves}) {
    Site site;
    site.install();
    Opened rollcall(site);
    rollcall.add("Amina", "10442");
    rollcall.press_all({"Start", "With a clock", "Begin", thank, "Continue"});
    rollcall.application.perform(ui::ToLibrary{});
    want(rollcall, lines);
    perform(rollcall, ui::OpenModule{"small-things-sample"});
    CHECK(rollcall.person.shows("45 s"));
    if (lines == Lines::by_themselves) {
      wait_for_line(rollcall);
    } else {
      CHECK_FALSE(rollcall.application.milliseconds_to_tick());
      CHECK_FALSE(pass(rollcall, 100'000));
      rollcall.application.perform(ui::RunOutOfTime{});
      rollcall.person.press("Next line");
    }
    CHECK(rollcall.person.shows(report));
    CHECK(rollcall.application.milliseconds_to_tick() == 1000);
    CHECK(pass(rollcall, 1000));
    CHECK(rollcall.person.shows("44 s"));
    rollcall.clock.steady += 1000;
    rollcall.press_all({report, "Continue"});
    read_all(rollcall);
    rollcall.press_all({tell, "Continue"});
    CHECK(site.records().at(0).active_seconds < 60);
  }
}

TEST_CASE("the story so far tells no line that has not been told") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::one_by_one);
  rollcall.person.press("Next line");
  rollcall.person.press("Story so far");
  CHECK(rollcall.person.shows(pipe_talk));
  CHECK_FALSE(rollcall.person.shows(finish));
  rollcall.person.press("Back to where you were");
  CHECK(rollcall.person.shows(pipe_talk));
  CHECK(rollcall.person.shows("Next line"));
}

TEST_CASE("what was told before a look is not told line by line again, nor to whoever went back") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::one_by_one);
  read_all(rollcall);
  rollcall.press_all({thank, "Continue"});
  read_all(rollcall);
  rollcall.press_all({"Take five minutes with a colleague before you decide", "Continue"});
  CHECK(rollcall.person.shows(report));
  CHECK_FALSE(rollcall.person.shows("Next line"));
  rollcall.press_all({"Story so far", "Go back to here"});
  CHECK(rollcall.person.shows(thank));
  CHECK_FALSE(rollcall.person.shows("Next line"));
}

TEST_CASE("another way is read line by line too, and nothing of that is stored") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin(rollcall, Lines::one_by_one);
  play_to_the_ending(rollcall);
  read_all(rollcall);
  rollcall.press_all({"Go to the debrief"});
  const auto before = site.files();
  perform(rollcall, ui::TryAnotherWay{0});
  rollcall.person.press(thank);
  rollcall.person.press("Continue");
  CHECK(rollcall.person.shows("Next line"));
  rollcall.person.press("Next line");
  CHECK(rollcall.person.shows(second_favour));
  CHECK(site.files() == before);
}

TEST_CASE("a second click, for which the last line came, takes no option that has come to stand under the pointer") {
  Headless person;
  person.model.telling = ui::Telling{2, 3};
  person.show(test::sample_scene());
  person.application = [&](const ui::Action& action) {
    if (std::holds_alternative<ui::ShowNextLine>(action)) ++person.model.telling->shown;
  };
  person.wait(5000);
  person.key(Key::enter);
  const access::Widget* option = person.find(thank);
  REQUIRE(option);
  const access::Rectangle place = option->visible;
  person.wait(100);
  person.click(place.x + 20, place.y + 20);
  CHECK(person.asked.size() == 1);
  person.wait(1000);
  person.click(place.x + 20, place.y + 20);
  CHECK(person.last<ui::Choose>());
}

TEST_CASE("a key that was meant for the next line, which has just come by itself, does not leave the page") {
  Headless person;
  person.model.telling = ui::Telling{1, 2, true};
  person.show(test::sample_passage());
  REQUIRE(person.focused() == "Next line");
  person.model.telling->shown = 2;
  person.wait(5000);
  person.screens().refresh(person.model, 7000);
  person.screens().lay_out(person.model);
  person.key(Key::enter);
  CHECK(person.asked.empty());
  person.wait(2000);
  person.key(Key::enter);
  CHECK(person.last<ui::TurnPage>());
}

TEST_CASE("the line that comes is brought into sight, and a page begins at its top") {
  Headless person;
  person.size(640, 480);
  person.model.settings.text_percent = 160;
  person.model.telling = ui::Telling{1, 3};
  person.show(test::sample_scene());
  const access::Widget* title = person.screen().find(access::Role::heading, "Week one");
  REQUIRE(title);
  CHECK(title->visible == title->area);
  for (std::size_t shown = 2; shown <= 3; ++shown) {
    person.model.telling->shown = shown;
    person.screens().lay_out(person.model);
    const access::Widget* line = person.screen().find(access::Role::text, shown == 2 ? pipe_talk : finish);
    REQUIRE(line);
    CHECK(line->visible == line->area);
  }
}
