// Practice and assessment in front of a person.
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

constexpr const char* in_practice =
    "This is practice: you can go back to any decision. What was decided from there on does not count then, and your "
    "record says how often you went back.";
constexpr const char* in_assessment =
    "This is an assessment: you cannot go back to a decision. After the debrief you can try another way, which is not "
    "recorded.";

void begin_assessment(Opened& rollcall) {
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "Assessment", "Begin"});
}

/// The button under this choice of the story so far.
void go_back_to(Opened& rollcall, std::string_view choice) {
  const auto& widgets = rollcall.person.screen().widgets();
  auto widget = std::find_if(widgets.begin(), widgets.end(), [&](const auto& each) { return each.name == choice; });
  REQUIRE(widget != widgets.end());
  widget = std::find_if(widget, widgets.end(), [](const auto& each) { return each.name == "Go back to here"; });
  REQUIRE(widget != widgets.end());
  const std::string id = widget->id;
  for (int i = 0; i < 60 && rollcall.person.screens().root().focus().id() != id; ++i) rollcall.person.key(Key::tab);
  rollcall.person.wait(1000);
  rollcall.person.key(Key::enter);
  rollcall.person.wait(1000);
}

}  // namespace

TEST_CASE("the mode is chosen where a module begins; without a choice it is practice") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.person.press("Start");
  const auto mode = [&] { return rollcall.view<ui::StartView>()->mode; };
  CHECK(mode() == record::Mode::practice);
  rollcall.person.press("Assessment");
  CHECK(mode() == record::Mode::assessment);
  rollcall.person.press("العربية");
  CHECK(mode() == record::Mode::assessment);  // another language takes nothing back
  rollcall.press_all({"Practice", "Begin", "Library"});
  rollcall.application.perform(ui::ShowVariants{"small-things-sample"});
  rollcall.person.screens().lay_out(rollcall.application.model());
  CHECK(rollcall.person.shows("You began this as practice: you can go back to a decision."));
  CHECK_FALSE(rollcall.person.find("Assessment"));
  rollcall.application.perform(ui::ChooseMode{record::Mode::assessment});
  CHECK(mode() == record::Mode::practice);
}

TEST_CASE("the mode is named on every screen of an attempt, from its first to its record") {
  for (const char* mode : {"Practice", "Assessment"}) {
    Site site;
    site.install();
    Opened rollcall(site);
    rollcall.add("Amina", "10442");
    rollcall.press_all({"Start", mode, "Begin"});
    for (const char* name :
         {"Read the wing log", "Continue", thank, "Continue", report, "Story so far", "Back to where you were",
          "Continue", tell, "Continue", "Go to the debrief", "Next", "Next", "Next", "To the questions"}) {
      CHECK(rollcall.application.model().chrome.mode == mode);
      CHECK_MESSAGE(rollcall.person.shows(mode), name);
      rollcall.person.press(name);
    }
    CHECK(rollcall.person.shows(mode));
    rollcall.application.perform(ui::ToRecord{});
    rollcall.person.screens().lay_out(rollcall.application.model());
    CHECK(rollcall.person.shows(mode));
    rollcall.person.press("Back to the library");
    CHECK(rollcall.application.model().chrome.mode.empty());
  }
}

TEST_CASE("in a small window with large letters the mode has a strip of its own, in sight wherever one scrolls") {
  test::in_small_windows([](test::Headless& person, const language::Words& words) {
    person.model.chrome.mode = words(tr("Assessment"));
    person.show(test::sample_debrief());
    person.key(Key::end);
    const auto& widgets = person.screen().widgets();
    const auto named = std::find_if(widgets.begin(), widgets.end(),
                                    [&](const auto& widget) { return widget.name == person.model.chrome.mode; });
    REQUIRE(named != widgets.end());
    CHECK(named->visible == named->area);
    CHECK(person.outside() == "");
  });
}

TEST_CASE("in practice one goes back to any decision, and takes it another way") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({"Read the wing log", "Continue", talk, "Continue", "Continue", report, "Story so far"});
  CHECK(rollcall.person.shows(in_practice));
  go_back_to(rollcall, talk);
  REQUIRE(rollcall.view<ui::SceneView>());
  CHECK(rollcall.view<ui::SceneView>()->place.title == "Week one");
  CHECK(rollcall.view<ui::SceneView>()->inquiries.empty());  // what was looked up before it still is
  rollcall.press_all({thank, "Continue"});
  CHECK_FALSE(rollcall.person.find("Let him make one call with your own telephone"));
  rollcall.press_all({report, "Continue", tell, "Continue"});
  const auto records = site.records();
  REQUIRE(records.size() == 1);
  CHECK(records[0].mode == record::Mode::practice);
  CHECK(records[0].times_gone_back == 1);
  CHECK(records[0].points == run::Points{9, 9});
  rollcall.press_all({"Go to the debrief", "Next"});
  CHECK(rollcall.person.shows("You went back 1 time. This is the path that stood in the end."));
  CHECK(rollcall.view<ui::DebriefView>()->path.size() == 4);
  rollcall.press_all({"Next", "Next", "To your record"});
  CHECK(rollcall.person.shows("Practice, went back 1 time"));
}

TEST_CASE("after a kill in front of a decision that one went back to, it opens there again") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({talk, "Continue", "Continue", report, "Story so far"});
    go_back_to(rollcall, report);
  }
  Opened again(site);
  again.press_all({"Amina", "Continue"});
  REQUIRE(again.view<ui::SceneView>());
  CHECK(again.view<ui::SceneView>()->place.title == "Week four");
  again.person.press("Story so far");
  CHECK(again.person.shows(talk));
  CHECK_FALSE(again.person.shows(report));
}

TEST_CASE("in an assessment there is no way back, and the story so far says so") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin_assessment(rollcall);
  rollcall.press_all({talk, "Continue", "Continue", "Story so far"});
  CHECK(rollcall.person.shows(in_assessment));
  CHECK_FALSE(rollcall.person.find("Go back to here"));
  rollcall.application.perform(ui::GoBack{0});
  CHECK(rollcall.view<ui::SceneView>()->place.title == "Week four");
  rollcall.press_all({"Back to where you were", report, "Continue", tell});
  REQUIRE(site.records().size() == 1);
  CHECK(site.records()[0].mode == record::Mode::assessment);
}

TEST_CASE("what is completed is not gone back on, in practice either, and the story so far says so") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Story so far"});
  CHECK(rollcall.person.shows(
      "This is completed and recorded, so what you decided stays. In the debrief you can go back to a decision and try "
      "another way, which is not recorded."));
  CHECK_FALSE(rollcall.person.find("Go back to here"));
}

TEST_CASE("in a rehearsal one goes back too, and nothing of it is kept") {
  Site site;
  site.install();
  Opened rollcall(site);
  begin_assessment(rollcall);
  rollcall.press_all({talk, "Continue", "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next"});
  const auto before = site.files();
  rollcall.application.perform(ui::TryAnotherWay{1});
  rollcall.person.screens().lay_out(rollcall.application.model());
  CHECK(rollcall.person.shows("Rehearsal, not recorded"));
  rollcall.press_all({"Say that you will think about it", "Story so far"});
  go_back_to(rollcall, talk);
  REQUIRE(rollcall.view<ui::SceneView>());
  CHECK(rollcall.view<ui::SceneView>()->place.title == "Week one");
  CHECK(site.files() == before);
}

TEST_CASE("under a clock a decision that one goes back to has all of its time again") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock", "Begin", thank, "Continue"});
  rollcall.clock.steady += 20'000;
  rollcall.press_all({report, "Story so far"});
  go_back_to(rollcall, report);
  REQUIRE(rollcall.view<ui::SceneView>());
  REQUIRE(rollcall.view<ui::SceneView>()->countdown);
  CHECK(rollcall.view<ui::SceneView>()->countdown->left == 45);
}
