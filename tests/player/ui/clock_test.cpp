#include <doctest/doctest.h>

#include "player/ui/countdown_bar.h"
#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"

using namespace rollcall;
using run::Timing;
using test::Headless;
using ui::Key;

namespace {

const ui::SceneView& timed_scene(const ui::View& view) { return std::get<ui::SceneView>(view); }

/// The sample after its timed decision was answered like this.
struct Decided {
  Decided(const char* option, std::uint32_t milliseconds) {
    session.choose("small_talk", 1000);
    session.choose(option, milliseconds);
  }
  bool timed_out(run::Timing timing = run::Timing::timed) const {
    return run::timed_out(sample.scenario, session.steps().back(), timing);
  }

  test::Sample sample = test::sample();
  run::Session session{sample.scenario, 7};
};

}  // namespace

TEST_CASE("a clock stands where the untimed mode tells what it would be like") {
  const ui::View view = test::sample_timed_scene();
  REQUIRE(timed_scene(view).countdown);
  CHECK(timed_scene(view).countdown->left == 45);
  CHECK(timed_scene(view).untimed.empty());
  const ui::View untimed = test::sample_marked_scene();
  CHECK_FALSE(timed_scene(untimed).countdown);
}

TEST_CASE("the time that is left can be read, and stays in sight when one scrolls") {
  Headless person;
  person.size(800, 600);
  ui::View view = test::sample_timed_scene();
  std::get<ui::SceneView>(view).countdown->left = 31;
  person.show(view);
  person.key(Key::end);
  CHECK(person.shows("31 s"));
  const access::Widget* clock = person.screen().find(access::Role::meter, "Time left");
  REQUIRE(clock);
  CHECK(clock->visible == clock->area);
  person.key(Key::tab);
  CHECK(person.screen().find(person.screens().root().focus().id())->visible.height > 0);
}

TEST_CASE("the start offers a clock only where something is timed, and it is off") {
  Headless person;
  ui::StartView view = test::sample_start();
  person.show(view);
  CHECK(person.find("Without a clock")->state == "chosen");
  CHECK(person.find("With a clock")->state.empty());
  person.press("With a clock");
  CHECK(person.last<ui::UseClock>()->wanted);
  CHECK(ui::StartView{}.clock == ui::ClockChoice::nothing_timed);
  view.clock = ui::ClockChoice::nothing_timed;
  person.show(view);
  CHECK_FALSE(person.find("With a clock"));
}

TEST_CASE("the trace tells whether the time ran out: the option taken then, after all of the time, with a clock") {
  CHECK(Decided("wait", 45000).timed_out());
  CHECK_FALSE(Decided("wait", 44999).timed_out());
  CHECK_FALSE(Decided("report", 45000).timed_out());
  CHECK_FALSE(Decided("wait", 45000).timed_out(run::Timing::untimed));
}

TEST_CASE("where the time was over, the consequence and the path say so") {
  const Decided late("wait", 45000);
  const ui::LocalizedScenario tale{late.sample.scenario, late.sample.texts};
  Headless person;
  person.show(ui::passage_view(tale, late.session, 0, run::Timing::timed));
  CHECK(person.shows("The time was over:"));
  CHECK(person.shows("Say that you will think about it"));
  CHECK_FALSE(person.shows("You chose"));
  person.show(ui::debrief_view(tale, late.session, run::Timing::timed));
  person.press("Next");
  CHECK(person.shows("The time was over"));
}

TEST_CASE("the record says that there was a clock, where there was one") {
  Headless person;
  ui::RecordPage view = test::sample_record();
  person.show(view);
  CHECK_FALSE(person.shows("Timed decisions had a clock"));
  view.record.timed = true;
  person.show(view);
  CHECK(person.shows("Timed decisions had a clock"));
}

TEST_CASE("what was meant for a page that turned by itself is not done to the next one") {
  Headless person;
  person.show(test::sample_timed_scene());
  ++person.model.page;
  person.model.view = test::sample_passage();
  person.screens().refresh(person.model, 2500);
  person.screens().lay_out(person.model);
  person.wait(600);  // 2600
  person.key(Key::enter);
  person.type(" ");
  CHECK(person.asked.empty());
  person.wait(1000);
  person.key(Key::enter);
  CHECK(person.last<ui::TurnPage>());
}

TEST_CASE("a second that passes disturbs neither keys nor focus") {
  Headless person;
  ui::View view = test::sample_timed_scene();
  person.show(view);
  person.key(Key::tab);
  const std::string focus = person.screens().root().focus().id();
  std::get<ui::SceneView>(person.model.view).countdown->left = 44;
  person.screens().refresh(person.model, 2000);
  person.screens().lay_out(person.model);
  CHECK(person.screens().root().focus().id() == focus);
  person.type("1");
  CHECK(person.last<ui::Choose>());
}

TEST_CASE("a number key chooses by its place, once, whatever is printed on it") {
  for (const char* printed : {"1", "&", "\u0661"}) {
    Headless person;
    person.show(test::sample_timed_scene());
    ui::Event place;
    place.key = Key::digit;
    place.digit = 1;
    person.answer(place);
    person.type(printed);
    CHECK(person.asked.size() == 1);
    CHECK(person.last<ui::Choose>());
  }
}
