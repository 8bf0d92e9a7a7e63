#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "player/terminal/story.h"
#include "tests/player/ui/headless.h"
#include "tests/player/ui/sample_views.h"
#include "tests/support/telling.h"

using namespace rollcall;
using test::Headless;
using test::Told;

namespace {

/// The first of these texts that is not on the screen, or stands before another that is told earlier; empty if none.
std::string missing(const Headless& person, const std::vector<std::string>& texts) {
  const auto& widgets = person.screen().widgets();
  std::size_t at = 0;
  for (const std::string& text : texts) {
    const auto says = [&](const access::Widget& widget) { return widget.name == text || widget.state == text; };
    const auto found = std::find_if(widgets.begin() + static_cast<std::ptrdiff_t>(at), widgets.end(), says);
    if (found == widgets.end()) return text;
    // The name and the state of one widget are two texts.
    at = static_cast<std::size_t>(found - widgets.begin());
  }
  return {};
}

/// The texts of each view of the sample, told on pages.
Told told(const ui::View& view) {
  test::Telling telling(test::english(), test::Medium::pages);
  if (const auto* scene = std::get_if<ui::SceneView>(&view)) return telling.of(*scene);
  if (const auto* passage = std::get_if<ui::PassageView>(&view)) return telling.of(*passage);
  if (const auto* ending = std::get_if<ui::EndingView>(&view)) return telling.of(*ending);
  return telling.of(std::get<ui::QuestionView>(view));
}

}  // namespace

TEST_CASE("the window shows what its views tell, in their order") {
  for (const auto language : {test::SampleLanguage::english, test::SampleLanguage::arabic}) {
    for (const ui::View& view :
         {test::sample_scene(language), test::sample_marked_scene(language), test::sample_page(language),
          test::sample_example(language), test::sample_passage(language), test::sample_ending(language)}) {
      Headless person;
      person.show(view);
      const Told all = told(view);
      for (const auto* texts : {&all.words, &all.place, &all.choices}) CHECK(missing(person, *texts) == "");
    }
  }
}

TEST_CASE("the window shows each part of the debrief in the order of the view") {
  Headless person;
  const ui::View view = test::sample_debrief();
  person.show(view);
  test::Telling telling(test::english(), test::Medium::pages);
  const std::vector<Told> parts = telling.of(std::get<ui::DebriefView>(view));
  REQUIRE(parts.size() == 4);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (part > 0) person.press("Next");
    // A chart says its label again, with its values.
    CHECK(missing(person, parts[part].words) == "");
  }
}

TEST_CASE("window and terminal tell the same story so far") {
  for (const auto language : {test::SampleLanguage::english, test::SampleLanguage::arabic}) {
    const ui::StoryPage page = test::sample_story(language);
    test::Telling telling(test::english(), test::Medium::pages);
    const std::vector<std::string> texts = telling.of(page.story).all();
    REQUIRE(texts.size() > 25);
    Headless person;
    person.show(test::sample_scene(language));
    person.lay_over(page);
    CHECK(missing(person, texts) == "");
    std::ostringstream out;
    terminal::Story(test::english(), out).so_far(page.story);
    std::string roll = out.str();
    roll.erase(roll.rfind("'back "));  // how one goes back is the terminal's own
    CHECK(test::wrong_with(roll, texts, test::Furniture()) == "");
  }
}

TEST_CASE("window and terminal say the same of every question and every answer") {
  const test::Furniture furniture;
  const std::vector<run::Answer> answers = test::some_answers();
  for (std::size_t index = 0; index < answers.size(); ++index) {
    CAPTURE(index);
    const ui::View asked = test::sample_question(index), answered = test::sample_answered(index, answers[index]);
    Headless person;
    person.show(asked);
    CHECK(missing(person, told(asked).words) == "");
    for (const std::string& text : told(asked).choices) CHECK_MESSAGE(person.shows(text), text);
    person.show(answered);
    CHECK(missing(person, told(answered).words) == "");

    test::Telling telling(test::english(), test::Medium::roll);
    const auto& question = std::get<ui::QuestionView>(asked);
    std::vector<std::string> texts = telling.of(question).all();
    // The terminal has just asked, and does not ask again.
    std::vector<std::string> feedback = telling.of(std::get<ui::QuestionView>(answered)).all();
    texts.insert(texts.end(), feedback.begin() + 2, feedback.end());
    std::ostringstream out;
    terminal::Story story(test::english(), out);
    story.question(question);
    story.feedback(std::get<ui::QuestionView>(answered));
    std::string roll = out.str();
    const std::string own = "What belongs to each:\n";
    if (const auto at = roll.find(own); at != std::string::npos) roll.erase(at, own.size());
    CHECK(test::wrong_with(roll, texts, furniture) == "");
  }
}
