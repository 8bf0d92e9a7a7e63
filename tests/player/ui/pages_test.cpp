// A module with pages at its beginning, two in a row in its middle, and one before its end, in front of a person.
#include <doctest/doctest.h>

#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Opened;
using test::Pages;
using test::report;
using test::Site;
using test::tell;
using test::thank;

namespace {

std::string screen(const Opened& rollcall) {
  std::string all;
  for (const access::Widget& widget : rollcall.person.screen().widgets()) all += widget.name + "\n";
  return all;
}

}  // namespace

TEST_CASE("a module with pages is played to its certificate, and its record counts the decisions alone") {
  Site site(Pages::around);
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  CHECK(rollcall.person.shows("The gate closes behind you."));
  rollcall.press_all({"Continue", thank, "Continue"});
  CHECK(rollcall.person.shows("Two weeks go by. Nobody speaks of testing."));
  CHECK(rollcall.person.shows("Trust on the wing"));
  rollcall.press_all({"Continue", "Continue", report, "Continue", tell, "Continue"});
  CHECK(rollcall.person.shows("You hand in your keys."));
  REQUIRE(site.records().size() == 1);
  rollcall.person.press("Continue");
  CHECK(rollcall.person.shows("Steady"));
  REQUIRE(site.records().size() == 1);
  const record::SignedRecord record = site.records()[0];
  CHECK(record.points == run::Points{9, 9});
  CHECK(record.signals.hits == 1);
  CHECK(record.active_seconds == 6);  // three decisions of two seconds; pages are no decisions
  rollcall.press_all({"Go to the debrief", "Next"});
  CHECK_FALSE(rollcall.person.shows("The corridor"));
  CHECK(rollcall.person.shows("Week four"));
}

TEST_CASE("who closes the window on the last page has completed the module, and can read on and look back") {
  Site site(Pages::around);
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({"Continue", thank, "Continue", "Continue", "Continue", report, "Continue"});
    CHECK(site.records().empty());
    rollcall.press_all({tell, "Continue"});
  }
  REQUIRE(site.records().size() == 1);
  CHECK(site.records()[0].ending == "steady");
  {
    Opened again(site);
    again.person.press("Amina");
    again.application.perform(ui::ReviewModule{"small-things-sample"});
    CHECK(again.view<ui::DebriefView>());
    again.application.perform(ui::OpenModule{"small-things-sample"});
    again.application.perform(ui::ToDebrief{});
    CHECK(again.view<ui::SceneView>());  // the debrief comes after what is left to be read
  }
  Opened again(site);
  again.press_all({"Amina", "Continue"});
  CHECK(again.person.shows("You hand in your keys."));
  again.press_all({"Continue", "Go to the debrief"});
  CHECK(again.person.shows("First reactions"));
  CHECK(site.records().size() == 1);
}

TEST_CASE("closed at any moment, a module with pages opens again at the same place") {
  Site site(Pages::around);
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
  }
  for (const char* name :
       {"Continue", thank, "Continue", "Continue", "Continue", report, "Continue", tell, "Continue"}) {
    std::string shown;
    {
      Opened rollcall(site);
      rollcall.press_all({"Amina", "Continue", name});
      shown = screen(rollcall);
    }
    Opened again(site);
    again.press_all({"Amina", "Continue"});
    CHECK(screen(again) == shown);
  }
}

TEST_CASE("a page never has a clock, and nothing runs out while it is read") {
  Site site(Pages::around);
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock", "Begin", "Continue", thank, "Continue", "Continue"});
  CHECK(rollcall.person.shows("On the stairs somebody calls your name."));
  CHECK_FALSE(rollcall.application.milliseconds_to_tick().has_value());
  rollcall.clock.steady += 3'600'000;
  CHECK_FALSE(rollcall.application.tick());
  CHECK(rollcall.person.shows("On the stairs somebody calls your name."));
  rollcall.person.press("Continue");
  REQUIRE(rollcall.view<ui::SceneView>());
  CHECK(rollcall.view<ui::SceneView>()->countdown->left == 45);
}
