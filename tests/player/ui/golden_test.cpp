#include <doctest/doctest.h>

#include "tests/player/ui/golden.h"
#include "tests/player/ui/sample_views.h"

using namespace rollcall;
using test::check_golden;
using test::furnish;
using test::Headless;
using test::SampleLanguage;

TEST_CASE("golden: a scene in light colours") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.show(test::sample_scene());
  check_golden(person, "scene");
}

TEST_CASE("golden: an Arabic scene in dark colours, with the focus on the first option") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.model.settings.colours = ui::Colours::dark;
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

TEST_CASE("golden: the story so far, at its beginning") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.model.chrome.story = true;
  person.size(1280, 800);
  person.show(test::sample_scene());
  person.lay_over(test::sample_story());
  person.key(ui::Key::home);
  check_golden(person, "story-so-far");
}

TEST_CASE("golden: the end of an Arabic story so far, at 160 percent in dark colours") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.model.chrome.story = true;
  person.model.settings.colours = ui::Colours::dark;
  person.model.settings.text_percent = 160;
  person.show(test::sample_scene(SampleLanguage::arabic));
  person.lay_over(test::sample_story(SampleLanguage::arabic));
  check_golden(person, "story-so-far-arabic-160");
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
  person.model.settings.colours = ui::Colours::dark;
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
  person.model.settings.colours = ui::Colours::dark;
  person.model.news = {test::sample_news().back()};
  person.show(test::sample_passage(SampleLanguage::arabic));
  check_golden(person, "news-arabic-dark");
}

TEST_CASE("golden: what a cover asks of one, after its sources were opened") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.model.chrome.words = true;
  person.size(1280, 1000);
  person.show(test::sample_start());
  person.press("Sources");
  check_golden(person, "cover");
}

TEST_CASE("golden: the words of a module, in Arabic and dark colours") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.model.settings.colours = ui::Colours::dark;
  person.model.chrome.words = true;
  person.show(test::sample_start(SampleLanguage::arabic));
  person.lay_over(test::sample_glossary(SampleLanguage::arabic));
  check_golden(person, "glossary-arabic-dark");
}

TEST_CASE("golden: what an attempt showed, with how sure it is") {
  Headless person;
  furnish(person, SampleLanguage::english);
  person.size(1280, 1600);
  person.show(test::sample_record());
  check_golden(person, "results");
}

TEST_CASE("golden: the same in Arabic at 160 percent, with the bars from right to left") {
  Headless person;
  furnish(person, SampleLanguage::arabic);
  person.model.settings.text_percent = 160;
  person.size(1024, 1400);
  person.show(test::sample_record(SampleLanguage::arabic));
  person.key(ui::Key::page_down);
  check_golden(person, "results-arabic-160");
}
