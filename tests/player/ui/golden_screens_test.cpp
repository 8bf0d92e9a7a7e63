// Ten screens each, as a person sees them: in English, in Arabic, and with high contrast.
#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "player/language/catalogues.h"
#include "tests/player/ui/golden.h"
#include "tests/player/ui/sample_views.h"
#include "tests/support/places.h"

using namespace rollcall;
using test::check_golden;
using test::Headless;
using test::SampleLanguage;

namespace {

using Screens = std::vector<std::pair<std::string, ui::View>>;

Screens eight_screens(SampleLanguage language) {
  return {{"learners", test::sample_learners()},
          {"library", test::sample_library()},
          {"start", test::sample_start()},
          {"decision", test::sample_scene(language)},
          {"decision-alone", test::sample_marked_scene(language)},
          {"consequence", test::sample_passage(language)},
          {"ending", test::sample_ending(language)},
          {"question", test::sample_question(1, language)}};
}

void check_all(Headless& person, const Screens& screens, const std::string& look) {
  for (const auto& [name, view] : screens) {
    person.show(view);
    check_golden(person, name + "-" + look);
  }
}

void check_covers(Headless& person, const std::string& look) {
  test::furnish_settings(person.model);
  for (const auto& [name, over] : {std::pair{"settings", ui::Over::settings}, {"keys", ui::Over::shortcuts}}) {
    person.lay_over(over);
    check_golden(person, std::string(name) + "-" + look);
  }
}

void stand_before(Headless& person, SampleLanguage language) {
  test::furnish(person, language);
  person.size(1024, 768);
}

}  // namespace

TEST_CASE("golden: ten screens in English") {
  Headless person;
  stand_before(person, SampleLanguage::english);
  check_all(person, eight_screens(SampleLanguage::english), "english");
  check_covers(person, "english");
}

TEST_CASE("golden: ten screens with high contrast") {
  Headless person;
  stand_before(person, SampleLanguage::english);
  person.model.settings.colours = ui::Colours::high_contrast;
  check_all(person, eight_screens(SampleLanguage::english), "contrast");
  check_covers(person, "contrast");
}

TEST_CASE("golden: ten screens in Arabic") {
  const language::Words words = language::load(test::share_folder(), "ar");
  Headless person(words);
  stand_before(person, SampleLanguage::arabic);
  Screens screens = eight_screens(SampleLanguage::arabic);
  screens.emplace_back("page", test::sample_page(SampleLanguage::arabic));
  screens.emplace_back("answer", test::sample_answered(2, {.items = {0, 3}}, SampleLanguage::arabic));
  check_all(person, screens, "arabic");
}
