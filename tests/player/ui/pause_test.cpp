// Pause and leave: from every screen, by a key and by the pointer, and back to what stood there.
#include <doctest/doctest.h>

#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::report;
using test::Site;
using test::tell;
using test::thank;
using ui::Key;

namespace {

/// Names and places of all that is on the screen.
std::string screen(const Headless& person) {
  std::string all;
  for (const access::Widget& widget : person.screen().widgets())
    all += widget.name + "|" + std::to_string(widget.area.y) + "\n";
  return all;
}

void press_letter(Headless& person, char letter) {
  ui::Event event;
  event.key = Key::letter;
  event.letter = letter;
  person.answer(event);
}

/// A screen as it stands can be paused in three ways, and is there again as it was.
void check_pause(Opened& rollcall, const std::string& name) {
  Headless& person = rollcall.person;
  const std::string before = screen(person);
  const bool is_typing = person.screens().root().takes_text();
  const auto is_paused = [&] { return rollcall.application.model().paused; };
  for (const auto pause : {+[](Headless& one) { press_letter(one, 'p'); }, +[](Headless& one) { one.key(Key::f3); },
                           +[](Headless& one) { one.press("Pause"); }}) {
    pause(person);
    if (is_typing && !is_paused()) continue;  // the letter went into the field
    CHECK_MESSAGE(is_paused(), name);
    CHECK_MESSAGE(person.focused() == "Go on", name);
    CHECK_MESSAGE(!rollcall.application.milliseconds_to_tick(), name);
    person.wait(1000);
    person.key(Key::escape);
    CHECK_MESSAGE(!is_paused(), name);
    CHECK_MESSAGE(screen(person) == before, name);
  }
}

/// What leads away from the screen is asked for by Esc and by a button.
bool can_be_left(Headless& person) {
  const auto& screen = person.screen();
  return screen.find("back") || screen.find("leave");
}

}  // namespace

TEST_CASE("every screen on the way from who is learning to the record can be paused, and left but for the first") {
  Site site;
  site.install();
  Opened rollcall(site);
  Headless& person = rollcall.person;
  const auto check = [&](const std::string& name) {
    CAPTURE(name);
    check_pause(rollcall, name);
    CHECK(can_be_left(person));
  };
  check_pause(rollcall, "nobody yet");
  rollcall.add("Amina", "10442");
  check("library");
  person.press("Start");
  check("cover");
  person.press("Begin");
  check("scene");
  for (const char* over : {"Story so far", "All words of this module", "Settings"}) {
    person.press(over);
    check(over);
    person.key(Key::escape);
  }
  person.key(Key::f1);
  check("keys");
  person.key(Key::escape);
  CHECK(rollcall.view<ui::SceneView>());
  person.press(thank);
  check("consequence");
  rollcall.press_all({"Continue", report, "Continue", tell, "Continue"});
  check("ending");
  person.press("Go to the debrief");
  check("debrief");
  rollcall.application.perform(ui::ToQuestions{});
  person.screens().lay_out(rollcall.application.model());
  check("question");
  rollcall.application.perform(ui::ToRecord{});
  person.screens().lay_out(rollcall.application.model());
  check("record");
}

TEST_CASE("every kind of screen has the button of the pause and its key") {
  for (const auto& [name, view] : test::all_views()) {
    Headless person;
    person.model.chrome.way = ui::TopBar::Way::to_library;
    person.show(view);
    person.key(Key::f3);
    CHECK_MESSAGE(person.last<ui::Pause>(), name);
    person.asked.clear();
    person.press("Pause");
    CHECK_MESSAGE(person.last<ui::Pause>(), name);
    CHECK_MESSAGE(can_be_left(person), name);
  }
}

TEST_CASE("in a pause the clock of a decision rests, and the sound is silent") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock", "Begin", thank, "Continue"});
  CHECK(rollcall.person.shows("45 s"));
  const int silenced = rollcall.silenced;
  rollcall.person.press("Pause");
  CHECK(rollcall.silenced > silenced);
  CHECK_FALSE(rollcall.application.milliseconds_to_tick());
  rollcall.clock.steady += 100'000;
  CHECK_FALSE(rollcall.application.tick());
  rollcall.application.perform(ui::GoOn{});
  CHECK(rollcall.application.milliseconds_to_tick().value() <= 1000);
  rollcall.application.tick();
  CHECK(rollcall.view<ui::SceneView>()->countdown->left >= 41);
}

TEST_CASE("a pause that lies over the settings leads back to them, and settings asked for in a pause end it") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.person.press("Settings");
  rollcall.person.key(Key::f3);
  CHECK(rollcall.person.shows("Go on"));
  rollcall.person.press("Go on");
  CHECK(rollcall.application.model().over == ui::Over::settings);
  rollcall.person.key(Key::escape);
  rollcall.person.key(Key::f3);
  rollcall.person.press("Settings");
  CHECK_FALSE(rollcall.application.model().paused);
  CHECK(rollcall.application.model().over == ui::Over::settings);
}

TEST_CASE("a key that pauses swallows nothing that is typed after it") {
  Headless person;
  person.show(test::sample_scene());
  person.key(Key::f3);
  person.type("2");
  CHECK(person.last<ui::Choose>());
}
