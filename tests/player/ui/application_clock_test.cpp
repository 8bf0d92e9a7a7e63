#include "player/ui/application.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "player/progress/database.h"
#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Headless;
using test::items_of;
using test::Opened;
using test::report;
using test::Site;
using test::talk;
using test::tell;
using test::thank;
using ui::Key;

namespace {

/// In front of the decision of the sample that is timed.
void play_to_the_clock(Opened& rollcall, bool with_clock) {
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start"});
  if (with_clock) rollcall.press_all({"With a clock"});
  rollcall.press_all({"Begin", thank, "Continue"});
  REQUIRE(rollcall.view<ui::SceneView>());
}

/// Moves the clock and lets the window wake up.
bool pass(Opened& rollcall, std::uint64_t milliseconds) {
  rollcall.clock.steady += milliseconds;
  const bool changed = rollcall.application.tick();
  if (changed) rollcall.person.screens().lay_out(rollcall.application.model());
  return changed;
}

}  // namespace

TEST_CASE("without a clock nothing ever runs out, and the window is not woken up") {
  Site site;
  site.install();
  Opened rollcall(site);
  play_to_the_clock(rollcall, false);
  CHECK_FALSE(rollcall.application.milliseconds_to_tick());
  CHECK_FALSE(pass(rollcall, 1000000));
  CHECK(rollcall.person.shows("On the landing you would have less than a minute."));
}

TEST_CASE("with a clock the seconds run, and the window is woken up when one has passed") {
  Site site;
  site.install();
  Opened rollcall(site);
  play_to_the_clock(rollcall, true);
  CHECK(rollcall.person.shows("45 s"));
  CHECK(rollcall.application.milliseconds_to_tick() == 1000);
  CHECK_FALSE(pass(rollcall, 400));
  CHECK(rollcall.application.milliseconds_to_tick() == 600);
  CHECK(pass(rollcall, 600));
  CHECK(rollcall.person.shows("44 s"));
  CHECK(pass(rollcall, 43000));
  CHECK(rollcall.person.shows("1 s"));
}

TEST_CASE("when the time is over the option is taken that the author chose, and recorded like any other") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    play_to_the_clock(rollcall, true);
    CHECK(pass(rollcall, 45000));
    REQUIRE(rollcall.view<ui::PassageView>());
    CHECK(rollcall.person.shows("The time was over:"));
    CHECK_FALSE(rollcall.application.milliseconds_to_tick());
  }
  Opened again(site);
  again.press_all({"Amina", "Continue"});
  CHECK(again.person.shows("The time was over:"));
  again.press_all({"Continue", tell, "Continue"});
  REQUIRE(again.view<ui::EndingView>());
  CHECK(site.records().at(0).timed);
}

TEST_CASE("a choice that comes when the time is over is the one of the time") {
  Site site;
  site.install();
  Opened rollcall(site);
  play_to_the_clock(rollcall, true);
  rollcall.clock.steady += 46000;
  rollcall.press_all({report});
  CHECK(rollcall.person.shows("The time was over:"));
  CHECK_FALSE(rollcall.person.shows(report));
}

TEST_CASE("an attempt that is resumed keeps its clock, which begins anew") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    play_to_the_clock(rollcall, true);
    CHECK(pass(rollcall, 40000));
  }
  Opened again(site);
  again.clock.steady += 100000;
  again.press_all({"Amina", "Continue"});
  CHECK(again.view<ui::SceneView>()->countdown->left == 45);
  CHECK_FALSE(pass(again, 0));
}

TEST_CASE("the clock is off for every new attempt, and a change of language does not change the choice") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock"});
  rollcall.application.perform(ui::ChooseLanguage{"ar"});
  CHECK(rollcall.view<ui::StartView>()->clock == ui::ClockChoice::on);
  rollcall.application.perform(ui::ToLibrary{});
  rollcall.application.perform(ui::OpenModule{"small-things-sample"});
  CHECK(rollcall.view<ui::StartView>()->clock == ui::ClockChoice::off);
}

TEST_CASE("a clock that was chosen for another form does not run in one without timed decisions") {
  Site site;
  site.install({1, 0, 0}, {{"sitting_one", 10, true}});
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "The whole module", "With a clock", "Sitting one"});
  CHECK(rollcall.view<ui::StartView>()->clock == ui::ClockChoice::nothing_timed);
  rollcall.press_all({"Begin", tell, "Continue"});
  REQUIRE(site.records().size() == 1);
  CHECK_FALSE(site.records()[0].timed);
}

TEST_CASE("the time runs from when the scene can be seen, its picture included") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock", "Begin", thank});
  bool shows_the_last_place = true;
  rollcall.clock.asked = [&] {
    shows_the_last_place = rollcall.application.model().pictures.contains("scenes/landing.png");
  };
  rollcall.press_all({"Continue"});
  REQUIRE(rollcall.view<ui::SceneView>());
  CHECK_FALSE(shows_the_last_place);
}
