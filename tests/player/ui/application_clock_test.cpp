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

TEST_CASE("an attempt that is resumed keeps its clock, which goes on with the time that was left") {
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
  CHECK(again.view<ui::SceneView>()->countdown->left == 5);
  CHECK_FALSE(pass(again, 0));
  // To the library and back is no way to more time either.
  CHECK(pass(again, 2000));
  again.application.perform(ui::ToLibrary{});
  again.clock.steady += 100000;
  again.application.perform(ui::OpenModule{"small-things-sample"});
  CHECK(again.view<ui::SceneView>()->countdown->left == 3);
  again.person.screens().lay_out(again.application.model());
  again.press_all({report, "Continue", tell});
  CHECK(site.records().at(0).active_seconds >= 42);
}

TEST_CASE("a program that is killed gives five seconds of a time limit again, and no more") {
  Site site;
  site.install();
  Site left;
  {
    Opened rollcall(site);
    play_to_the_clock(rollcall, true);
    for (int second = 0; second < 13; ++second) pass(rollcall, 1000);
    std::filesystem::copy(site.home(), left.home(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  }
  Opened again(left);
  again.press_all({"Amina", "Continue"});
  CHECK(again.view<ui::SceneView>()->countdown->left == 35);
}

TEST_CASE("whoever has taken the last decision has completed the module, also if the window closes then") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({thank, "Continue", report, "Continue", tell});
    REQUIRE(rollcall.view<ui::PassageView>());
  }
  CHECK(site.records().size() == 1);
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
