// Keys: the one table, the page that lists it, and the keyboard that is answered by it.
#include "player/gui/shortcuts.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"

using namespace rollcall;
using gui::Command;
using gui::Event;
using gui::Key;
using gui::Typing;
using test::Headless;

namespace {

Event pressed(Key key, bool shift = false) {
  Event event;
  event.key = key;
  event.shift = shift;
  return event;
}

Event typed(const char* text) {
  Event event;
  event.kind = Event::Kind::text;
  event.text = text;
  return event;
}

}  // namespace

TEST_CASE("the page of keys opens by ? and F1, and lists every key with what it does") {
  Headless person;
  person.show(test::sample_scene());
  for (const char* sign : {"?", "؟"}) {
    person.asked.clear();
    person.type(sign);
    CHECK(person.last<ui::ShowShortcuts>());
  }
  person.lay_over(ui::Over::shortcuts);
  for (const gui::Shortcut& shortcut : gui::shortcuts()) {
    CHECK(person.shows(test::english()(gui::name_of(shortcut))));
    CHECK(person.shows(test::english()(gui::meaning(shortcut.command))));
  }
  person.asked.clear();
  person.type("?");
  CHECK(person.last<ui::LeaveOver>());
}

TEST_CASE("every key of the table asks for its command, and no key for two") {
  std::set<std::string> names;
  for (const gui::Shortcut& shortcut : gui::shortcuts()) {
    CHECK(names.insert(gui::name_of(shortcut).text()).second);
    Event event = pressed(shortcut.key, shortcut.shift);
    event.digit = 1;
    if (shortcut.key == Key::letter) event.letter = shortcut.types.front();
    if (shortcut.key != Key::none) CHECK(command_of(event, Typing::no) == shortcut.command);
    if (shortcut.types.empty()) continue;
    Event text = typed("");
    text.text = shortcut.types;
    CHECK(command_of(text, Typing::no) == shortcut.command);
    CHECK_FALSE(command_of(text, Typing::yes));
  }
  CHECK(command_of(typed("7"), Typing::no) == Command::choose);
  CHECK_FALSE(command_of(typed("0"), Typing::no));
  CHECK_FALSE(command_of(typed("x"), Typing::no));
  CHECK_FALSE(command_of(pressed(Key::none), Typing::no));
}

TEST_CASE("what a field needs for itself is its own") {
  for (const Key key : {Key::home, Key::end, Key::up, Key::down, Key::left, Key::digit, Key::letter})
    CHECK_FALSE(command_of(pressed(key), Typing::yes));
  for (const Key key :
       {Key::tab, Key::enter, Key::escape, Key::page_down, Key::f1, Key::f2, Key::f3, Key::f4, Key::control_comma})
    CHECK(command_of(pressed(key), Typing::yes));
}

TEST_CASE("a letter that presses something on any screen stands in the table") {
  for (const auto& [name, view] : test::all_views()) {
    Headless person;
    person.model.chrome.sound = person.model.chrome.story = true;
    person.show(view);
    for (const access::Widget& widget : person.screen().widgets()) {
      if (widget.shortcut == 0) continue;
      Event event = pressed(Key::letter);
      event.letter = widget.shortcut;
      CHECK_MESSAGE(command_of(event, Typing::no), name << ": " << widget.name);
    }
  }
}

TEST_CASE("plus and minus change the size of the text") {
  Headless person;
  person.model.settings.text_percent = 140;
  person.show(test::sample_scene());
  person.type("+");
  CHECK(person.last<ui::ChangeSettings>()->settings.text_percent == 160);
  person.type("-");
  CHECK(person.last<ui::ChangeSettings>()->settings.text_percent == 120);
}
