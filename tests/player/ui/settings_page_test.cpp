// The page of settings in front of a person: how one comes to it, what it changes and keeps, and back.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "tests/player/ui/site.h"
#include "tests/support/ordinary_user.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::Site;
using ui::Key;
using ui::Over;

namespace {

/// Names, states and places of all that is on the screen.
std::string screen(const Headless& person) {
  std::string all;
  for (const access::Widget& widget : person.screen().widgets())
    all += widget.name + "|" + widget.state + "|" + std::to_string(widget.area.y) + "\n";
  return all;
}

Over over(const Opened& rollcall) { return rollcall.application.model().over; }
const ui::Settings& settings(const Opened& rollcall) { return rollcall.application.model().settings; }

/// The program in a site, with languages that it can speak.
struct Speaking {
  explicit Speaking(const Site& site, bool is_asked = false) {
    ui::Application::Options options{site.home(), test::share_folder() / "fonts"};
    options.languages = {"ar", "en", "sw"};
    options.is_language_asked = is_asked;
    options.speak = [this](const std::string& code) {
      words = language::Words::parse("msgid \"\"\nmsgstr \"Language: " + code + "\\n\"\n", code + ".po");
    };
    options.reviewer_of = [](const std::string& code) { return code == "sw" ? "Neema Otieno" : ""; };
    options.missing = [] { return std::vector<Message>{tr("There is no sound: no device was found to play it on.")}; };
    application = std::make_unique<ui::Application>(std::move(options), words, clock);
  }
  const ui::Model& model() const { return application->model(); }

  test::FakeClock clock;
  language::Words words;
  std::unique_ptr<ui::Application> application;
};

}  // namespace

TEST_CASE("settings and keys are asked for from every screen, by a symbol or a key, and by the same left again") {
  for (const auto& [name, view] : test::all_views()) {
    Headless person;
    person.show(view);
    person.press("Settings");
    CHECK_MESSAGE(person.last<ui::ShowSettings>(), name);
    for (const Key key : {Key::f2, Key::control_comma}) {
      person.asked.clear();
      person.key(key);
      CHECK_MESSAGE(person.last<ui::ShowSettings>(), name);
    }
    person.key(Key::f1);
    CHECK_MESSAGE(person.last<ui::ShowShortcuts>(), name);
  }
  Headless person;
  person.show(test::sample_scene());
  person.lay_over(Over::settings);
  for (const auto leave : {+[](Headless& one) { one.key(Key::f2); }, +[](Headless& one) { one.key(Key::escape); },
                           +[](Headless& one) { one.press("Leave the settings"); },
                           +[](Headless& one) { one.press("Back to where you were"); }}) {
    person.asked.clear();
    leave(person);
    CHECK(person.last<ui::LeaveOver>());
  }
}

TEST_CASE("a sign that is typed into a field opens nothing; the keys above the letters do") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.person.press("Add a learner");
  rollcall.person.type("Ami?na+-");
  CHECK(over(rollcall) == Over::nothing);
  CHECK(settings(rollcall) == ui::Settings{});
  rollcall.person.key(Key::f1);
  CHECK(over(rollcall) == Over::shortcuts);
  rollcall.person.key(Key::escape);
  CHECK(rollcall.person.shows("Ami?na+-"));
  CHECK(rollcall.person.focused() == "Name");
}

TEST_CASE("before anybody is there, what was typed stands where it was after the settings") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.person.press("Add a learner");
  rollcall.person.type("Amina");
  const std::string before = screen(rollcall.person);
  rollcall.person.key(Key::f2);
  CHECK(rollcall.person.shows("They hold on this computer until somebody changes them."));
  rollcall.press_all({"140 %", "100 %", "Back"});
  CHECK(screen(rollcall.person) == before);
}

TEST_CASE("the settings lead back to the very place: the part of the debrief, how far it was scrolled, and the focus") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.person.size(900, 500);
  rollcall.begin();
  rollcall.press_all(
      {test::thank, "Continue", test::report, "Continue", test::tell, "Continue", "Go to the debrief", "Next"});
  rollcall.person.key(Key::page_down);
  rollcall.person.key(Key::tab);
  const std::string before = screen(rollcall.person), focused = rollcall.person.focused();
  for (const auto& keys :
       std::vector<std::vector<Key>>{{Key::f2, Key::f2}, {Key::f1, Key::escape}, {Key::f2, Key::f1, Key::escape}}) {
    for (const Key key : keys) rollcall.person.key(key);
    CHECK(over(rollcall) == Over::nothing);
    CHECK(screen(rollcall.person) == before);
    CHECK(rollcall.person.focused() == focused);
  }
  // Over the story so far too, which lies over the page itself.
  rollcall.person.type("h");
  rollcall.person.key(Key::home);
  const std::string story = screen(rollcall.person);
  rollcall.person.key(Key::f2);
  rollcall.person.key(Key::escape);
  CHECK(screen(rollcall.person) == story);
  rollcall.person.key(Key::escape);
  CHECK(screen(rollcall.person) == before);
}

TEST_CASE("while the settings lie over a decision its clock rests, and nothing of it runs out") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Start", "With a clock", "Begin", test::thank, "Continue"});
  REQUIRE(rollcall.person.shows("45 s"));
  rollcall.clock.steady += 5000;
  rollcall.application.tick();
  rollcall.person.key(Key::f2);
  const int left = std::get<ui::SceneView>(rollcall.application.model().view).countdown->left;
  CHECK_FALSE(rollcall.person.shows("Time left"));
  CHECK_FALSE(rollcall.application.milliseconds_to_tick());
  rollcall.clock.steady += 1000000;
  CHECK_FALSE(rollcall.application.tick());
  rollcall.person.key(Key::f1);
  rollcall.person.key(Key::escape);
  CHECK(rollcall.application.milliseconds_to_tick());
  rollcall.application.tick();
  const auto* scene = rollcall.view<ui::SceneView>();
  REQUIRE(scene);
  CHECK(scene->countdown->left >= left - 8);  // the test lets two seconds pass with each action
  rollcall.person.press(test::report);
  CHECK(rollcall.view<ui::PassageView>());
}

TEST_CASE("each learner finds their own settings again, and before anybody is there those of the last one stand") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.add("Amina", "10442");
    rollcall.person.key(Key::f2);
    CHECK(rollcall.person.shows("They are yours on this computer: they are here again when you come back."));
    rollcall.press_all(
        {"180 %", "Far apart, for dyslexia", "High contrast", "In few steps", "Off", "Back", "Change learner"});
    rollcall.add("Bela", "2044");
    rollcall.press_all({"Settings", "100 %", "Light", "As usual", "Little by little", "On", "Back"});
  }
  const ui::Settings amina{.text_percent = 180,
                           .spacing = gui::Spacing::wide,
                           .colours = ui::Colours::high_contrast,
                           .motion = ui::Motion::less,
                           .muted = true};
  const ui::Settings bela{.colours = ui::Colours::light, .motion = ui::Motion::usual};
  {
    Opened rollcall(site);
    CHECK(settings(rollcall) == bela);
    rollcall.person.press("Amina");
    CHECK(settings(rollcall) == amina);
  }
  Opened rollcall(site);
  CHECK(settings(rollcall) == amina);
  rollcall.person.press("Bela");
  CHECK(settings(rollcall) == bela);
}

TEST_CASE("where the home may only be read, settings hold as long as the window is open, for each learner") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Change learner"});
  rollcall.add("Bela", "2044");
  std::filesystem::remove_all(site.home() / "settings");
  test::write(site.home() / "settings", "no folder");  // root may write where others may not, but not through a file
  rollcall.press_all({"Larger text", "Change learner", "Amina", "Smaller text", "Larger text", "Larger text",
                      "Change learner", "Bela"});
  CHECK(settings(rollcall).text_percent == 120);
  rollcall.press_all({"Change learner", "Amina"});
  CHECK(settings(rollcall).text_percent == 140);
  CHECK(rollcall.view<ui::LibraryView>());
}

TEST_CASE("settings go with the learner who is erased") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.press_all({"Larger text", "Change learner"});
  CHECK(std::filesystem::exists(site.home() / "settings" / "1"));
  rollcall.application.perform(ui::EraseLearner{1});
  CHECK(std::filesystem::is_empty(site.home() / "settings"));
}

TEST_CASE("the language of the program changes at once on the page of settings, which turns to its direction") {
  Site site;
  site.install();
  Speaking speaking(site);
  ui::Application& application = *speaking.application;
  application.perform(ui::AddLearner{"Amina", "10442", ""});
  application.perform(ui::ShowSettings{});
  application.perform(ui::SpeakLanguage{"ar"});
  CHECK(speaking.model().over == Over::settings);
  CHECK(speaking.words.language() == "ar");
  CHECK(speaking.model().speaks_right_to_left);
  application.perform(ui::LeaveOver{});
  CHECK(std::holds_alternative<ui::LibraryView>(speaking.model().view));
  CHECK(speaking.model().chrome.right_to_left);
}

TEST_CASE("each learner is spoken to in the language that they chose, unless another was asked for at the start") {
  Site site;
  site.install();
  {
    Speaking speaking(site);
    speaking.application->perform(ui::AddLearner{"Amina", "10442", ""});
    speaking.application->perform(ui::ShowSettings{});
    speaking.application->perform(ui::SpeakLanguage{"sw"});
    speaking.application->perform(ui::ToLearners{});
    speaking.application->perform(ui::SpeakLanguage{"ar"});
    speaking.application->perform(ui::ChooseLearner{1});
    CHECK(speaking.words.language() == "sw");
    speaking.application->perform(ui::ToLearners{});
    CHECK(speaking.words.language() == "sw");
  }
  Speaking asked(site, true);
  asked.application->perform(ui::ChooseLearner{1});
  CHECK(asked.words.language() == "en");
}

TEST_CASE("the page says what the program is, which languages are drafts, and what is off on this computer") {
  Site site;
  site.install();
  Speaking speaking(site);
  speaking.application->perform(ui::ShowSettings{});
  Headless person(test::english());
  person.source = [&]() -> const ui::Model& { return speaking.model(); };
  person.size(1280, 800);
  CHECK(person.shows("Version 0.1.0"));
  const auto said = [&](std::string_view part) {
    const auto& widgets = person.screen().widgets();
    return std::any_of(widgets.begin(), widgets.end(),
                       [&](const access::Widget& widget) { return widget.name.find(part) != std::string::npos; });
  };
  CHECK(said("Apache License 2.0"));
  CHECK(said("rollcall --help"));
  CHECK(said("are a draft by machine, until a native reader has signed them."));
  CHECK(said("Neema Otieno"));
  CHECK(said("Rollcall was written in "));
  CHECK(person.shows("There is no sound: no device was found to play it on."));
}

TEST_CASE("what is heard is set by its own buttons") {
  Headless person;
  person.show(test::sample_learners());
  person.lay_over(Over::settings);
  const auto press = [&](std::string_view id) {
    const access::Widget* widget = person.screen().find(id);
    REQUIRE_MESSAGE(widget, id);
    const auto action = person.screens().perform({access::Action::press, *widget}, person.model).action;
    REQUIRE(action);
    person.model.settings = std::get<ui::ChangeSettings>(*action).settings;
    person.screens().lay_out(person.model);
    CHECK(person.screen().find(id)->state == "chosen");
  };
  press("sound volume 2");
  press("read aloud 2");
  press("voice speed 0");
  press("voice volume 1");
  CHECK(person.model.settings ==
        ui::Settings{.sounds_percent = 75, .read_aloud = ui::ReadAloud::pages, .voice_speed = 1, .voice_percent = 50});
}

TEST_CASE("where all is well the page says so") {
  Headless person;
  person.show(test::sample_learners());
  person.lay_over(Over::settings);
  CHECK(person.shows("Nothing that Rollcall can do is known to be off."));
}

TEST_CASE("with less motion the bar of a clock becomes shorter ten times in all, and the seconds are still said") {
  const auto bars = [](ui::Motion motion) {
    Headless person;
    person.model.settings.motion = motion;
    ui::View view = test::sample_timed_scene();
    std::set<float> widths;
    for (int left = 45; left > 0; --left) {
      std::get<ui::SceneView>(view).countdown->left = left;
      person.show(view);
      CHECK(person.shows(std::to_string(left) + " s"));
      float widest = 0;
      for (const auto& command : person.screens().root().display_list().commands()) {
        const auto* fill = std::get_if<gui::DisplayList::Fill>(&command);
        const bool is_bar =
            fill && fill->colour == gui::light_theme().accent && fill->area.height < 10 && fill->area.y < 110;
        if (is_bar) widest = std::max(widest, fill->area.width);
      }
      widths.insert(widest);
    }
    return widths.size();
  };
  CHECK(bars(ui::Motion::usual) == 45);
  CHECK(bars(ui::Motion::less) == 10);
}
