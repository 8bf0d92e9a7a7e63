#include <doctest/doctest.h>
#include <imgui.h>

#include <random>

#include "player/language/words.h"
#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"
#include "tests/support/pseudo_language.h"

using namespace rollcall;
using test::Headless;
using test::SampleLanguage;
using ui::Key;

namespace {

struct Window {
  float width, height, density;
  int percent;
};

constexpr Window windows[] = {{1024, 600, 1, 100}, {1280, 800, 1, 100}, {1920, 1080, 1, 100},
                              {1280, 800, 1, 200}, {800, 600, 1, 200},  {2560, 1600, 2, 100},
                              {640, 480, 1, 160},  {800, 600, 1, 250},  {1920, 1080, 1, 250}};

void stand_in_front_of(Headless& person, const Window& window, SampleLanguage language,
                       const language::Words& words = test::english()) {
  person.model.settings.text_percent = window.percent;
  person.model.chrome = {"Small things",
                         "Amina Warsame",
                         ui::TopBar::Way::to_library,
                         true,
                         language == SampleLanguage::arabic,
                         true,
                         words(tr("Rehearsal, not recorded")),
                         true};
  test::furnish_settings(person.model);
  person.size(window.width, window.height, window.density);
}

void check_fit(const Headless& person, const Window& window, const std::string& name) {
  for (const access::Widget& widget : person.screen().widgets()) {
    const std::string what =
        name + ": " + widget.name + " at " + std::to_string(window.width) + ", " + std::to_string(window.percent);
    CHECK_MESSAGE(widget.area.x >= -1, what);
    CHECK_MESSAGE(widget.area.x + widget.area.width <= window.width + 1, what);
    if (!widget.focusable()) continue;
    // WCAG 2.2, 2.5.8: 24 by 24 at the least.
    CHECK_MESSAGE(widget.area.width >= 24, what);
    CHECK_MESSAGE(widget.area.height >= 24, what);
  }
}

/// Controls of one screen must not lie on each other, but for those that scroll under the bar.
void check_apart(const Headless& person, const std::string& name) {
  const auto& widgets = person.screen().widgets();
  for (std::size_t a = 0; a < widgets.size(); ++a) {
    for (std::size_t b = a + 1; b < widgets.size(); ++b) {
      if (!widgets[a].focusable() || !widgets[b].focusable()) continue;
      const access::Rectangle both = access::intersection(widgets[a].visible, widgets[b].visible);
      CHECK_MESSAGE(both.width * both.height < 1, name << ": " << widgets[a].name << " and " << widgets[b].name);
    }
  }
}

/// Everything that can lie over a page.
void check_covers(Headless& person, const Window& window, SampleLanguage language) {
  const auto check = [&](const std::string& name) {
    check_fit(person, window, name);
    check_apart(person, name);
  };
  person.lay_over(test::sample_story(language));
  check("story so far");
  person.lay_over(test::sample_glossary(language));
  check("glossary");
  person.lay_over(ui::Over::settings);
  check("settings");
  person.lay_over(ui::Over::shortcuts);
  check("keys");
  person.pause();
  check("pause");
}

}  // namespace

TEST_CASE("every screen fits every window and text size, in both directions of writing") {
  for (const SampleLanguage language : {SampleLanguage::english, SampleLanguage::arabic}) {
    for (const Window& window : windows) {
      Headless person;
      stand_in_front_of(person, window, language);
      for (const auto& [name, view] : test::all_views(language)) {
        person.show(view);
        check_fit(person, window, name);
        check_apart(person, name);
      }
      check_covers(person, window, language);
    }
  }
}

TEST_CASE("every screen fits where letters, words and lines stand far apart") {
  const test::PseudoLanguage pseudo;
  for (const SampleLanguage language : {SampleLanguage::english, SampleLanguage::arabic}) {
    for (const Window& window : windows) {
      Headless person(pseudo);
      stand_in_front_of(person, window, language, pseudo);
      person.model.settings.spacing = ui::Spacing::wide;
      for (const auto& [name, view] : test::all_views(language)) {
        person.show(view);
        check_fit(person, window, name);
        check_apart(person, name);
      }
      check_covers(person, window, language);
    }
  }
}

TEST_CASE("every screen fits in a language that is half as long again") {
  const test::PseudoLanguage pseudo;
  for (const SampleLanguage language : {SampleLanguage::english, SampleLanguage::arabic}) {
    for (const Window& window : windows) {
      Headless person(pseudo);
      stand_in_front_of(person, window, language, pseudo);
      for (const auto& [name, view] : test::all_views(language)) {
        person.show(view);
        check_fit(person, window, name);
        check_apart(person, name);
      }
      check_covers(person, window, language);
    }
  }
}

TEST_CASE("what the program says on any screen is said in the language of its words") {
  const test::PseudoLanguage pseudo;
  Headless english, other(pseudo);
  std::size_t said = 0;
  for (const auto& [name, view] : test::all_views()) {
    english.show(view);
    other.show(view);
    const std::vector<access::Widget> here = english.screen().widgets(), there = other.screen().widgets();
    REQUIRE(here.size() == there.size());
    for (std::size_t i = 0; i < here.size(); ++i) {
      // What a variant is called was worded when the view was made.
      if (!test::templates().contains(here[i].name) || here[i].id.starts_with("variant ")) continue;
      // What the sample says is said in its own language, also where the program has the same word.
      if (here[i].id.starts_with("target ")) continue;
      ++said;
      CHECK_MESSAGE(there[i].name == test::PseudoLanguage::accented(here[i].name), name);
    }
  }
  CHECK(said > 100);
}

TEST_CASE("a right-to-left page is the mirror image of a left-to-right one") {
  Headless person;
  person.show(test::sample_record());
  const std::vector<access::Widget> there = person.screen().widgets();
  person.model.chrome.right_to_left = true;
  person.show(test::sample_record());
  const std::vector<access::Widget> here = person.screen().widgets();
  REQUIRE(there.size() == here.size());
  for (std::size_t i = 0; i < there.size(); ++i) {
    CHECK(here[i].area.x == doctest::Approx(1280 - there[i].area.x - there[i].area.width));
    CHECK(here[i].area.y == there[i].area.y);
  }
}

TEST_CASE("no frame needs more vertices than 16 bits can name, and no texture is above 2048 pixels") {
  Headless person;
  stand_in_front_of(person, {2560, 1600, 1, 100}, SampleLanguage::english);
  ui::DebriefView view;
  for (int i = 0; i < 400; ++i) {
    ui::PathStep step;
    step.scene = "Week " + std::to_string(i);
    step.chosen = "An option with a number of words in it, to be read again";
    step.consequence = {{"Lorne", "prisoner", "", "Nine. That's late."}};
    step.reason = {"A reason.", {{{"A source", "", "", 0}, {}, {}, false}}};
    view.path.push_back(step);
  }
  view.reactions = std::vector<ui::RichText>(300, "What was the moment you felt pressed?");
  person.show(view);
  CHECK(person.draw_data()->TotalVtxCount < 20000);
  person.press("Next");
  for (int i = 0; i < 30; ++i) {
    person.key(Key::page_down);
    REQUIRE(person.draw_data()->TotalVtxCount < 20000);
  }
  CHECK(person.textures().largest_side() <= ui::largest_texture);
}

TEST_CASE("an absurdly long text is laid out and scrolled like any other") {
  Headless person;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "word ";
  person.show(ui::ErrorView{text, std::string(5000, 'w')});
  person.key(Key::end);
  CHECK(person.draw_data()->TotalVtxCount < 20000);
  CHECK(person.textures().largest_side() <= ui::largest_texture);
  CHECK(person.find("Go on")->visible.height > 20);
}

TEST_CASE("nothing that keys, mouse and window size do in any order can break it") {
  std::mt19937 random(20);
  const auto any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned int>(below)); };
  const auto views = test::all_views();
  const auto arabic = test::all_views(SampleLanguage::arabic);
  Headless person;
  for (int i = 0; i < 6000; ++i) {
    if (any(40) == 0) {
      person.model.chrome.right_to_left = any(2) == 1;
      person.model.chrome.way = static_cast<ui::TopBar::Way>(any(3));
      person.model.settings.text_percent = 100 + 20 * any(6);
      person.model.chrome.story = any(2) == 1;
      person.model.chrome.words = any(2) == 1;
      person.show((any(2) == 1 ? views : arabic)[static_cast<std::size_t>(any(static_cast<int>(views.size())))].second);
    }
    if (any(60) == 0) person.lay_over(test::sample_story());
    if (any(60) == 0) person.lay_over(test::sample_glossary());
    if (any(60) == 0) person.model.story.reset();
    if (any(60) == 0) person.lay_over(static_cast<ui::Over>(any(3)));
    if (any(60) == 0) person.model.glossary.reset();
    if (any(200) == 0)
      person.size(static_cast<float>(any(3000)), static_cast<float>(any(2000)), 0.5F + static_cast<float>(any(5)));
    ui::Event event;
    event.kind = static_cast<ui::Event::Kind>(any(9));
    event.key = static_cast<Key>(any(20));
    event.letter = "hqw"[any(3)];
    event.shift = any(2) == 1;
    event.repeated = any(4) == 0;
    const char* texts[] = {"a", " ", "1", "4", "ض", "\xff", "\n", "", "a longer text with 漢字 and \xc3"};
    event.text = texts[any(9)];
    event.x = static_cast<float>(any(3200) - 100);
    event.y = static_cast<float>(any(2100) - 50);
    event.turn = static_cast<float>(any(9) - 4);
    person.wait(static_cast<std::uint64_t>(any(500)));
    person.answer(event);
    if (any(20) == 0) person.draw_data();
  }
  CHECK(person.screens().root().texts().bytes() < (40u << 20));
}
