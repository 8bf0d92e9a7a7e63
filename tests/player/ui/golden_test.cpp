#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "player/text/picture.h"
#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace rollcall;
using test::Headless;
using test::SampleLanguage;

namespace {

/// The share of pixels that differ by more than a shade, in thousandths.
double difference(const text::Picture& a, const text::Picture& b) {
  if (a.width != b.width || a.height != b.height) return 1000;
  int different = 0;
  for (std::size_t at = 0; at < a.pixels.size(); at += 4) {
    int most = 0;
    for (std::size_t part = 0; part < 3; ++part)
      most = std::max(most, std::abs(int{a.pixels[at + part]} - int{b.pixels[at + part]}));
    if (most > 24) ++different;
  }
  return 1000.0 * different / (a.width * a.height);
}

void write(const std::filesystem::path& path, const std::vector<std::uint8_t>& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary);
  for (const std::uint8_t byte : bytes) stream.put(static_cast<char>(byte));
}

/// With ROLLCALL_UPDATE_GOLDEN=1 in the environment the pictures are made anew, to be looked at and committed.
void check_golden(Headless& person, const std::string& name) {
  const text::Picture picture = person.picture();
  const std::filesystem::path golden = test::source_folder() / "tests/player/ui/golden" / (name + ".png");
  if (std::getenv("ROLLCALL_UPDATE_GOLDEN")) write(golden, text::encode_png(picture));
  const std::string bytes = test::read(golden);
  const double thousandths =
      difference(picture, text::decode_png({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
  const std::filesystem::path actual = test::output_folder() / (name + ".png");
  if (thousandths > 2) write(actual, text::encode_png(picture));
  CHECK_MESSAGE(thousandths <= 2, name << " differs in " << thousandths << " of 1000 pixels; see " << actual.string());
}

void furnish(Headless& person, SampleLanguage language) {
  person.model.chrome = {"Small things", "Amina Warsame", ui::TopBar::Way::to_library, true,
                         language == SampleLanguage::arabic};
  person.model.pictures["scenes/landing.png"] = test::flat_picture(960, 540, 120, 150, 155);
  person.model.pictures["portraits/lorne.png"] = test::flat_picture(160, 160, 180, 140, 110);
  person.size(1024, 600);
}

}  // namespace

TEST_CASE("golden: a scene in light colours") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.show(test::sample_scene());
  check_golden(person, "scene");
}

TEST_CASE("golden: an Arabic scene in dark colours, with the focus on the first option") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.model.settings.dark = true;
  person.show(test::sample_scene(SampleLanguage::arabic));
  person.key(ui::Key::tab);
  check_golden(person, "scene-arabic-dark");
}

TEST_CASE("golden: an act begins, and words are stressed and explained") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.size(1280, 800);
  person.show(test::sample_marked_scene());
  check_golden(person, "scene-marked");
}

TEST_CASE("golden: the time that is left, at 200 percent") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.model.settings.text_percent = 200;
  ui::View view = test::sample_timed_scene();
  std::get<ui::SceneView>(view).countdown->left = 17;
  person.show(view);
  check_golden(person, "scene-timed-200");
}

TEST_CASE("golden: an Arabic worked example") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.size(1024, 1000);
  person.show(test::sample_example(SampleLanguage::arabic));
  check_golden(person, "worked-example-arabic");
}

TEST_CASE("golden: a consequence with its reason") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.show(test::sample_passage());
  check_golden(person, "passage");
}

TEST_CASE("golden: the library at 160 percent") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.model.settings.text_percent = 160;
  person.show(test::sample_library());
  check_golden(person, "library-160");
}

TEST_CASE("golden: the histories in the debrief") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.show(test::sample_debrief());
  person.press("Next");
  person.key(ui::Key::end);
  check_golden(person, "histories");
}

TEST_CASE("golden: the works behind a module, at the end of an Arabic debrief") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.show(test::sample_debrief(SampleLanguage::arabic));
  for (std::size_t part = 1; part < ui::DebriefView::parts; ++part) person.press("Next");
  person.key(ui::Key::end);
  check_golden(person, "works-arabic");
}

TEST_CASE("golden: an order question, with the focus on a way to move") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.show(test::sample_question(3));
  person.key(ui::Key::tab);
  check_golden(person, "question-order");
}

TEST_CASE("golden: what has been sorted, in Arabic and dark colours") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.model.settings.dark = true;
  person.show(test::sample_question(5, SampleLanguage::arabic));
  person.type("2");
  person.type("4");
  check_golden(person, "question-sort-arabic");
}

TEST_CASE("golden: an answer and its reason") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.size(1280, 800);
  person.show(test::sample_answered(2, {.items = {0, 3}}));
  check_golden(person, "question-answered");
}

TEST_CASE("golden: the entry of a learner with a PIN, in Arabic") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.size(1280, 800);
  person.show(test::sample_learners());
  person.press("Change a PIN, or erase somebody");
  person.press("Staff number 20981");
  check_golden(person, "learner-entry-arabic");
}

TEST_CASE("golden: the question before a learner is erased") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.show(test::sample_learners());
  person.press("Change a PIN, or erase somebody");
  person.press("Amina Warsame");
  person.press("Erase this learner");
  check_golden(person, "learner-erase");
}

TEST_CASE("golden: news above the learners") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.size(1280, 800);
  person.model.chrome = {};
  person.model.news = test::sample_news();
  person.show(test::sample_learners());
  check_golden(person, "news");
}

TEST_CASE("golden: news above a passage, in Arabic and dark colours") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.model.settings.dark = true;
  person.model.news = {test::sample_news().back()};
  person.show(test::sample_passage(SampleLanguage::arabic));
  check_golden(person, "news-arabic-dark");
}
