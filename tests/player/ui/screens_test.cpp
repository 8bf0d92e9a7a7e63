#include "player/ui/screens.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"
#include "tests/support/sample_scenario.h"

using namespace rollcall;
using test::Headless;
using ui::Key;

namespace {

std::string option_text(const Headless& person, std::size_t number) {
  return std::get<ui::SceneView>(person.model.view).decisions.at(number - 1).text.plain;
}
scenario::OptionIndex option_index(const Headless& person, std::size_t number) {
  return std::get<ui::SceneView>(person.model.view).decisions.at(number - 1).option;
}

}  // namespace

TEST_CASE("a click on an option takes it") {
  Headless person;
  person.show(test::sample_scene());
  person.press(option_text(person, 2));
  CHECK(person.last<ui::Choose>()->option == option_index(person, 2));
}

TEST_CASE("a number key takes the option with that number, once") {
  Headless person;
  person.show(test::sample_scene());
  person.type("3");
  CHECK(person.last<ui::Choose>()->option == option_index(person, 3));
  person.type("9");
  CHECK(person.asked.size() == 1);
}

TEST_CASE("a page has one button, which a click, the number key and Enter press") {
  const test::Sample made = test::sample(test::SampleLanguage::english, test::Pages::around);
  const run::Session session(made.scenario, 7);
  const auto pressed = [&](void (*press)(Headless&)) {
    Headless person;
    person.show(story::scene_view({made.scenario, made.texts}, session, run::Timing::timed));
    CHECK(person.shows("The gate closes behind you."));
    CHECK_FALSE(person.shows("What do you do?"));
    press(person);
    return person.asked.size() == 1 && person.last<ui::TurnPage>().has_value();
  };
  CHECK(pressed([](Headless& person) { person.press("Continue"); }));
  CHECK(pressed([](Headless& person) { person.type("1"); }));
  CHECK(pressed([](Headless& person) { person.key(Key::enter); }));
  CHECK_FALSE(pressed([](Headless& person) { person.type("2"); }));
}

TEST_CASE("a scene can be played with Tab, arrows and Enter alone") {
  Headless person;
  person.show(test::sample_scene());
  person.key(Key::tab);
  CHECK(person.focused() == option_text(person, 1));
  person.key(Key::down);
  CHECK(person.focused() == option_text(person, 2));
  person.key(Key::enter);
  CHECK(person.last<ui::Choose>()->option == option_index(person, 2));
}

TEST_CASE("Tab reaches every control of every screen, and comes round, in every theme and both directions") {
  const auto walk = [](const std::string& name, ui::Colours colours, bool right_to_left, const auto& show) {
    Headless person;
    person.model.settings.colours = colours;
    person.model.chrome.right_to_left = person.model.speaks_right_to_left = right_to_left;
    person.model.chrome.way = ui::TopBar::Way::to_library;
    person.model.chrome.sound = person.model.chrome.story = true;
    test::furnish_settings(person.model);
    show(person);
    std::set<std::string> all;
    for (const access::Widget& widget : person.screen().widgets()) {
      if (widget.focusable()) all.insert(widget.id);
    }
    std::set<std::string> reached;
    for (std::size_t i = 0; i < all.size(); ++i) {
      person.key(Key::tab);
      reached.insert(person.screens().root().focus().id());
    }
    CHECK_MESSAGE(reached == all, name);
  };
  for (const ui::Colours colours : {ui::Colours::light, ui::Colours::dark, ui::Colours::high_contrast}) {
    for (const bool right_to_left : {false, true}) {
      const auto language = right_to_left ? test::SampleLanguage::arabic : test::SampleLanguage::english;
      for (const auto& [name, view] : test::all_views(language))
        walk(name, colours, right_to_left, [&shown = view](Headless& person) { person.show(shown); });
      for (const ui::Over over : {ui::Over::settings, ui::Over::shortcuts})
        walk("over", colours, right_to_left, [over](Headless& person) { person.lay_over(over); });
      walk("pause", colours, right_to_left, [](Headless& person) { person.pause(); });
      walk("line by line", colours, right_to_left, [language](Headless& person) {
        person.model.telling = ui::Telling{1, 3, true};
        person.show(test::sample_scene(language));
      });
    }
  }
}

TEST_CASE("whatever Tab reaches is scrolled into sight") {
  Headless person;
  person.size(700, 420);
  person.model.settings.text_percent = 200;
  person.show(test::sample_scene());
  for (int i = 0; i < 12; ++i) {
    person.key(Key::tab);
    const access::Widget* widget = person.screen().find(person.screens().root().focus().id());
    REQUIRE(widget);
    CHECK_MESSAGE(widget->visible.height > 30, widget->name);
  }
}

TEST_CASE("Enter goes on where there is one way to go on") {
  Headless person;
  person.show(test::sample_passage());
  CHECK(person.focused() == "Continue");
  person.key(Key::enter);
  CHECK(person.last<ui::TurnPage>());
}

TEST_CASE("the first learner can be chosen at once, and a PIN typed at once, also after a wrong one") {
  Headless person;
  person.show(test::sample_learners());
  CHECK(person.focused() == "Amina Warsame");
  person.key(Key::enter);
  CHECK(person.last<ui::ChooseLearner>()->learner == 1);
  ui::LearnersView view;
  view.asked_for_pin = ui::LearnerCard{2, "", "20981", true};
  person.show(view);
  CHECK(person.focused() == "PIN");
  person.type("4712");
  person.press("Continue");
  CHECK(person.last<ui::Unlock>()->pin == "4712");
  CHECK(person.focused() == "PIN");
}

TEST_CASE("a key held down does not run through the story") {
  Headless person;
  person.show(test::sample_passage());
  ui::Event held;
  held.key = Key::enter;
  held.repeated = true;
  person.answer(held);
  held.kind = ui::Event::Kind::text;
  held.text = " ";
  person.answer(held);
  CHECK(person.asked.empty());
}

TEST_CASE("the second click of a double click does not take a decision that has just appeared") {
  Headless person;
  person.show(test::sample_passage());
  person.application = [&](const ui::Action&) {
    ++person.model.page;
    person.model.view = test::sample_scene();
  };
  person.key(Key::enter);
  const access::Widget* option = person.find(option_text(person, 1));
  REQUIRE(option);
  const access::Rectangle area = option->area;
  person.wait(100);
  person.click(area.x + 20, area.y + 20);
  CHECK(person.asked.size() == 1);
  person.wait(400);
  person.click(area.x + 20, area.y + 20);
  CHECK(person.asked.size() == 2);
}

TEST_CASE("pressing on one thing and letting go over another does nothing") {
  Headless person;
  person.show(test::sample_scene());
  ui::Event event;
  const auto go = [&](std::string_view name, ui::Event::Kind kind) {
    const access::Widget* widget = person.find(name);
    event.x = widget->area.x + 20;
    event.y = widget->area.y + 20;
    event.kind = kind;
    person.answer(event);
  };
  go(option_text(person, 1), ui::Event::Kind::pointer_down);
  go(option_text(person, 2), ui::Event::Kind::pointer_up);
  CHECK(person.asked.empty());
}

TEST_CASE("Escape leads back, one step") {
  Headless person;
  person.model.chrome.way = ui::TopBar::Way::to_library;
  person.show(test::sample_start());
  person.key(Key::escape);
  CHECK(person.last<ui::ToLibrary>());
  person.show(test::sample_scene());
  person.key(Key::escape);
  CHECK(person.last<ui::ToLibrary>());
}

TEST_CASE("nothing under the bar can be clicked through it") {
  Headless person;
  person.size(900, 400);
  person.show(test::sample_scene());
  person.key(Key::page_down);
  for (float x = 10; x < 900; x += 30) {
    const access::Widget* widget = person.screen().at(x, 20);
    if (widget) CHECK_MESSAGE(widget->id.rfind("bar ", 0) == 0, widget->name);
  }
}

TEST_CASE("the wheel, the keys and the scroll bar move the page, and not beyond its ends") {
  Headless person;
  person.size(900, 400);
  person.show(test::sample_debrief());
  const auto top = [&] { return person.screen().widgets().front().area.y; };
  const float start = top();
  ui::Event wheel;
  wheel.kind = ui::Event::Kind::wheel;
  wheel.turn = 5;
  person.answer(wheel);
  CHECK(top() == start);
  person.key(Key::end);
  const float end = top();
  CHECK(end < start);
  person.key(Key::page_down);
  CHECK(top() == end);
  person.key(Key::home);
  CHECK(top() == start);
  ui::Event drag;
  drag.x = 895;
  drag.y = 80;
  drag.kind = ui::Event::Kind::pointer_down;
  person.answer(drag);
  drag.y = 900;
  drag.kind = ui::Event::Kind::pointer_moved;
  person.answer(drag);
  CHECK(top() == end);
}

TEST_CASE("a new screen starts at its top") {
  Headless person;
  person.size(900, 400);
  person.show(test::sample_scene());
  const float top = person.screen().widgets().front().area.y;
  person.key(Key::end);
  person.show(test::sample_scene());
  CHECK(person.screen().widgets().front().area.y == top);
}

TEST_CASE("the bar asks for other letters, for silence and for the settings") {
  Headless person;
  person.model.chrome.sound = true;
  person.show(test::sample_scene());
  person.press("Larger text");
  CHECK(person.last<ui::ChangeSettings>()->settings.text_percent == 120);
  person.press("Turn sound off");
  CHECK(person.last<ui::ChangeSettings>()->settings.muted);
  person.press("Settings");
  CHECK(person.last<ui::ShowSettings>());
}

TEST_CASE("moving the pointer asks for a new picture only when it meets something else") {
  Headless person;
  person.show(test::sample_scene());
  person.screens().root().take_stale();
  ui::Event move;
  move.kind = ui::Event::Kind::pointer_moved;
  move.x = 1270;
  move.y = 790;
  person.screens().answer(move, person.model);
  CHECK_FALSE(person.screens().root().take_stale());
  const access::Rectangle area = person.find(option_text(person, 1))->area;
  move.x = area.x + 5;
  move.y = area.y + 5;
  person.screens().answer(move, person.model);
  CHECK(person.screens().root().take_stale());
  move.x += 3;
  person.screens().answer(move, person.model);
  CHECK_FALSE(person.screens().root().take_stale());
}
