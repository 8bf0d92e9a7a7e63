// After the debrief, in front of a person: what else could have been done, and doing it.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Opened;
using test::report;
using test::Site;
using test::talk;
using test::tell;
using test::thank;
using ui::Key;

namespace {

constexpr const char* others = "What the other choices would have led to";
constexpr const char* another_way = "Go back to this point and try another way";
constexpr const char* not_recorded = "Rehearsal, not recorded";

void play_to_the_path(Opened& rollcall) {
  rollcall.begin();
  rollcall.press_all({talk, "Continue", "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next"});
}

/// Of several with one name, from 0.
void press_nth(Opened& rollcall, std::string_view name, std::size_t nth) {
  std::string id;
  for (const access::Widget& widget : rollcall.person.screen().widgets()) {
    if (widget.name == name && widget.focusable() && nth-- == 0) id = widget.id;
  }
  REQUIRE_MESSAGE(!id.empty(), name);
  for (int i = 0; i < 60 && rollcall.person.screens().root().focus().id() != id; ++i) rollcall.person.key(Key::tab);
  rollcall.person.wait(1000);
  rollcall.person.key(Key::enter);
  rollcall.person.wait(1000);
}

std::ptrdiff_t count(const Opened& rollcall, std::string_view name) {
  const auto& widgets = rollcall.person.screen().widgets();
  return std::count_if(widgets.begin(), widgets.end(), [&](const auto& widget) { return widget.name == name; });
}

}  // namespace

TEST_CASE("what the other choices would have led to is told on demand, decision by decision, and put away again") {
  Site site;
  site.install();
  Opened rollcall(site);
  play_to_the_path(rollcall);
  constexpr const char* consequence = "He nods, smiles, and goes back to his cell.";
  CHECK(count(rollcall, others) == 3);
  CHECK_FALSE(rollcall.person.shows(consequence));
  press_nth(rollcall, others, 0);
  CHECK(rollcall.person.shows(thank));
  CHECK(rollcall.person.shows(consequence));
  CHECK(rollcall.person.shows("Promise to bring him tape for the pipe from home"));
  CHECK_FALSE(rollcall.person.shows("Say that you will think about it"));
  CHECK(rollcall.person.shows("opened"));
  press_nth(rollcall, others, 1);
  CHECK(rollcall.person.shows("Say that you will think about it"));
  press_nth(rollcall, others, 0);
  CHECK_FALSE(rollcall.person.shows(consequence));
}

TEST_CASE("another way is tried from a decision, is named on every screen, and ends in the debrief where it began") {
  Site site;
  site.install();
  Opened rollcall(site);
  play_to_the_path(rollcall);
  const std::vector<std::string> before = site.files();
  press_nth(rollcall, another_way, 1);
  REQUIRE(rollcall.view<ui::SceneView>());
  CHECK(rollcall.view<ui::SceneView>()->place.title == "Week four");
  for (const char* name : {"Let him make one call with your own telephone", "Continue", tell, "Continue"}) {
    CHECK(rollcall.person.shows(not_recorded));
    rollcall.person.press("Story so far");
    CHECK(rollcall.person.shows(not_recorded));
    CHECK(rollcall.person.shows("Week one"));
    rollcall.press_all({"Back to where you were", name});
  }
  REQUIRE(rollcall.view<ui::EndingView>());
  CHECK(rollcall.person.shows(not_recorded));
  CHECK(rollcall.view<ui::EndingView>()->title == "Compromised");
  rollcall.person.press("Go to the debrief");
  REQUIRE(rollcall.view<ui::DebriefView>());
  CHECK_FALSE(rollcall.person.shows(not_recorded));
  CHECK(rollcall.person.shows("Your path"));
  CHECK(rollcall.view<ui::DebriefView>()->path.at(1).chosen == report);
  CHECK(rollcall.person.focused() == another_way);
  CHECK(rollcall.person.screens().root().focus().id() == "another way 1");
  CHECK(site.files() == before);
  CHECK(site.records().size() == 1);
  rollcall.press_all({"Next", "Next", "To your record"});
  CHECK(rollcall.person.shows("Steady"));
}

TEST_CASE("a rehearsal can be left at any moment, and leads to the debrief, from the library too") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    play_to_the_path(rollcall);
  }
  Opened rollcall(site);
  rollcall.press_all({"Amina", "See the debrief", "Next"});
  const std::vector<std::string> before = site.files();
  press_nth(rollcall, another_way, 0);
  REQUIRE(rollcall.view<ui::SceneView>());
  CHECK(rollcall.person.find("Debrief"));
  rollcall.press_all({thank});
  rollcall.person.key(Key::escape);
  REQUIRE(rollcall.view<ui::DebriefView>());
  CHECK(rollcall.person.find("Library"));
  CHECK(rollcall.person.shows("Your path"));
  press_nth(rollcall, another_way, 2);
  rollcall.person.press("Debrief");
  CHECK(rollcall.view<ui::DebriefView>());
  CHECK(site.files() == before);
}

TEST_CASE("closed in a rehearsal, nothing of it is there") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    play_to_the_path(rollcall);
    press_nth(rollcall, another_way, 0);
    rollcall.person.press(thank);
  }
  Opened rollcall(site);
  rollcall.person.press("Amina");
  CHECK(rollcall.person.shows("Completed"));
  rollcall.press_all({"See the debrief", "Next"});
  CHECK(rollcall.person.shows(talk));
  CHECK(site.records().size() == 1);
}

TEST_CASE("another way has no clock, whatever the attempt had") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock", "Begin", talk, "Continue", "Continue", report, "Continue", tell,
                      "Continue", "Go to the debrief", "Next"});
  press_nth(rollcall, another_way, 1);
  REQUIRE(rollcall.view<ui::SceneView>());
  CHECK_FALSE(rollcall.view<ui::SceneView>()->countdown);
  CHECK_FALSE(rollcall.application.milliseconds_to_tick());
}

TEST_CASE("nothing is rehearsed before the end") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.person.press(thank);
  rollcall.application.perform(ui::TryAnotherWay{0});
  CHECK(rollcall.view<ui::PassageView>());
}

TEST_CASE("pages are read in a rehearsal too, to the end and back to the debrief") {
  Site site(test::Pages::around);
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({"Continue", talk, "Continue", "Continue", "Continue", "Continue", report, "Continue", tell,
                      "Continue", "Continue", "Go to the debrief", "Next"});
  press_nth(rollcall, another_way, 0);
  rollcall.press_all({thank, "Continue", "Continue", "Continue", report, "Continue", tell, "Continue"});
  CHECK(rollcall.person.shows("You hand in your keys."));
  CHECK(rollcall.person.shows(not_recorded));
  rollcall.press_all({"Continue", "Go to the debrief"});
  CHECK(rollcall.view<ui::DebriefView>());
  CHECK(site.records().size() == 1);
}
