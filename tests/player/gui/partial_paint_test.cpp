// A window of which only what has changed is painted shows the same as one that is painted whole.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "player/gui/damage.h"
#include "player/language/catalogues.h"
#include "tests/player/ui/golden.h"
#include "tests/player/ui/sample_views.h"
#include "tests/support/places.h"

using namespace rollcall;
using test::Headless;
using test::SampleLanguage;

namespace {

constexpr int width = 400, height = 320;

/// Two windows before one person: one is painted in parts, the other whole.
class Watched {
 public:
  explicit Watched(Headless& its_person) : person(its_person) {}

  void look(const std::string& after) {
    const std::vector<gui::Rectangle> parts =
        x_damage.next(person.screens().root().display_list(), person.shown().pictures, width, height);
    for (const gui::Rectangle& part : parts) x_painted += part.width * part.height;
    x_frames += 1;
    test::rasterise(*person.draw_data(parts), x_kept);
    const text::Picture whole = person.picture();
    CHECK_MESSAGE(x_kept.pixels == whole.pixels, "after " << after);
    if (x_kept.pixels != whole.pixels) x_kept = whole;
  }

  /// Of all pixels of all frames.
  float share_painted() const { return x_painted / (x_frames * width * height); }

  Headless& person;

 private:
  gui::Damage x_damage;
  text::Picture x_kept{width, height, std::vector<std::uint8_t>(std::size_t{width} * height * 4)};
  float x_painted = 0, x_frames = 0;
};

struct Chance {
  std::mt19937 numbers{20260314};
  int below(int limit) { return static_cast<int>(numbers() % static_cast<unsigned>(limit)); }
};

/// Something that a person does who looks at a page without pressing anything.
std::string do_something(Headless& person, Chance& chance) {
  gui::Event event;
  switch (chance.below(4)) {
    case 0:
      person.key(gui::Key::tab);
      return "Tab";
    case 1:
      person.key(gui::Key::tab, true);
      return "Shift+Tab";
    case 2:
      event.kind = gui::Event::Kind::wheel;
      event.turn = chance.below(2) == 0 ? -0.7F : 0.4F;
      break;
    default:
      event.kind = gui::Event::Kind::pointer_moved;
      break;
  }
  event.x = static_cast<float>(chance.below(width));
  event.y = static_cast<float>(chance.below(height));
  person.answer(event);
  return event.kind == gui::Event::Kind::wheel ? "the wheel" : "the pointer";
}

void stand_before(Headless& person, SampleLanguage language) {
  test::furnish(person, language);
  test::furnish_settings(person.model);
  person.size(width, height);
}

/// Through every view of the sample.
void browse(Watched& watched, SampleLanguage language, int steps) {
  Chance chance;
  for (const auto& [name, view] : test::all_views(language)) {
    watched.person.show(view);
    watched.look(name);
    for (int step = 0; step < steps; ++step) watched.look(do_something(watched.person, chance) + " in " + name);
  }
}

}  // namespace

TEST_CASE("what is painted in parts looks as if it was painted whole: every view in English") {
  Headless person;
  stand_before(person, SampleLanguage::english);
  Watched watched(person);
  browse(watched, SampleLanguage::english, 3);
  CHECK(watched.share_painted() < 0.6F);
}

TEST_CASE("what is painted in parts looks as if it was painted whole: every view in Arabic, in the dark") {
  const language::Words words = language::load(test::share_folder(), "ar");
  Headless person(words);
  stand_before(person, SampleLanguage::arabic);
  person.model.settings.colours = ui::Colours::dark;
  Watched watched(person);
  browse(watched, SampleLanguage::arabic, 3);
}

TEST_CASE("what is painted in parts looks as if it was painted whole: high contrast, 140 percent, wide letters") {
  Headless person;
  stand_before(person, SampleLanguage::english);
  person.model.settings.colours = ui::Colours::high_contrast;
  person.model.settings.text_percent = 140;
  person.model.settings.spacing = gui::Spacing::wide;
  Watched watched(person);
  browse(watched, SampleLanguage::english, 1);
}

TEST_CASE("what is painted in parts looks as if it was painted whole: what lies over a page and goes, other looks") {
  Headless person;
  stand_before(person, SampleLanguage::english);
  Watched watched(person);
  person.show(test::sample_scene());
  watched.look("scene");
  person.lay_over(ui::Over::settings);
  watched.look("settings");
  person.lay_over(ui::Over::nothing);
  watched.look("back");
  person.model.settings.colours = ui::Colours::dark;
  person.screens().lay_out(person.model);
  watched.look("dark");
  person.model.pictures["scenes/landing.png"] = test::flat_picture(960, 540, 20, 190, 15);
  watched.look("another picture");
  person.model.pictures.erase("scenes/landing.png");
  watched.look("no picture");
}

TEST_CASE("the focus that moves costs no more than what it moves between") {
  Headless person;
  stand_before(person, SampleLanguage::english);
  person.size(1280, 800);
  person.show(test::sample_scene());
  gui::Damage damage;
  const auto painted = [&] {
    float pixels = 0;
    for (const gui::Rectangle& part :
         damage.next(person.screens().root().display_list(), person.shown().pictures, 1280, 800))
      pixels += part.width * part.height;
    return pixels;
  };
  CHECK(painted() == 1280 * 800);
  for (int i = 0; i < 8; ++i) {
    person.key(gui::Key::tab);
    CHECK(painted() < 0.35F * 1280 * 800);
  }
}
