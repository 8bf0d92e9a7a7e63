#include <doctest/doctest.h>

#include <algorithm>

#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::report;
using test::Site;
using test::tell;
using test::thank;

namespace {

constexpr const char* purpose = "For learning and completion only, never for discipline or suitability.";

std::vector<const access::Widget*> meters(const Headless& person) {
  std::vector<const access::Widget*> all;
  for (const access::Widget& widget : person.screen().widgets()) {
    if (widget.role == access::Role::meter) all.push_back(&widget);
  }
  return all;
}

/// The filled shapes of the page within an area, as many as there are.
std::vector<ui::Rectangle> fills(Headless& person, ui::Rectangle area) {
  std::vector<ui::Rectangle> all;
  for (const auto& command : person.screens().root().display_list().commands()) {
    const auto* fill = std::get_if<ui::DisplayList::Fill>(&command);
    if (fill && fill->area.y >= area.y && fill->area.y + fill->area.height <= area.y + area.height &&
        fill->area.x >= area.x - 1 && fill->area.x + fill->area.width <= area.x + area.width + 1)
      all.push_back(fill->area);
  }
  return all;
}

}  // namespace

TEST_CASE("that a module was completed is told apart from whether the objectives were reached") {
  Headless person;
  person.show(test::sample_record());
  for (const char* text :
       {"Completed", "21 November 2026, 14:05", "Result",
        "Objectives not yet reached: doing it again is part of learning",
        "1 choice was a critical error: it can do lasting harm, and alone keeps the objectives from being reached",
        "The ending that you came to is not one in which they are reached",
        "Fewer points than the 60 % that this module asks for"})
    CHECK_MESSAGE(person.shows(text), text);
}

TEST_CASE("a critical error is named with when it was, what it was and why it matters") {
  Headless person;
  person.show(test::sample_record());
  for (const char* text : {"Critical errors", "Week four", "Let him make one call with your own telephone",
                           "Why it matters", "From now on he has something that ends your career."})
    CHECK_MESSAGE(person.shows(text), text);
}

TEST_CASE("every drawing of evidence says in words what it shows") {
  Headless person;
  person.show(test::sample_record());
  const auto all = meters(person);
  REQUIRE(all.size() == 3);
  CHECK(all[0]->name == "All decisions");
  CHECK(all[0]->state ==
        "1 of 9 points in 3 decisions. Too few decisions to be sure: over many such decisions it may be anything from "
        "0 % to 66 %.");
  CHECK(all[1]->name == "C1 Boundaries and resistance to manipulation");
  CHECK(all[2]->name == "C2 Dynamic security and relationships");
  CHECK(person.shows("2.3 Explains rules, reasons and decisions in person: 0 of 6 points in 2 decisions"));
}

TEST_CASE("nothing on the page is a percentage alone") {
  Headless person;
  person.show(test::sample_record());
  for (const access::Widget& widget : person.screen().widgets()) {
    for (const std::string* text : {&widget.name, &widget.state}) {
      const auto percentages = std::count(text->begin(), text->end(), '%');
      const bool is_asked_for = text->starts_with("Fewer points than");
      CHECK_MESSAGE((percentages == 0 || percentages == 2 || is_asked_for), *text);
    }
  }
}

TEST_CASE("the band is drawn around the mark, and mirrored with the page") {
  Headless person;
  person.size(1280, 2400);
  for (const bool is_mirrored : {false, true}) {
    person.model.chrome.right_to_left = is_mirrored;
    person.show(test::sample_record());
    const access::Widget& meter = *meters(person).at(1);  // 1 of 3 points in 1 decision: from 2 % to 91 %
    const auto shapes = fills(person, meter.area);
    REQUIRE(shapes.size() == 5);  // the line, its ends, the band, the mark
    const ui::Rectangle &line = shapes[0], &band = shapes[3], &mark = shapes[4];
    const auto share = [&](float x) {
      const float part = (x - line.x) / line.width;
      return is_mirrored ? 1 - part : part;
    };
    const float start = is_mirrored ? band.x + band.width : band.x, end = is_mirrored ? band.x : band.x + band.width;
    CHECK(share(start) == doctest::Approx(0.0253).epsilon(0.2));
    CHECK(share(end) == doctest::Approx(0.9058).epsilon(0.01));
    CHECK(share(mark.x + mark.width / 2) == doctest::Approx(1.0 / 3).epsilon(0.02));
  }
}

TEST_CASE("what scores are for is said where they show, and nothing is scored where nothing could be earned") {
  Headless person;
  ui::RecordPage page = test::sample_record();
  person.show(page);
  CHECK(person.shows(purpose));
  page.results.all = {};
  page.results.competencies.clear();
  person.show(page);
  CHECK(person.shows(purpose));
  CHECK(meters(person).empty());
  CHECK_FALSE(person.shows("What your decisions showed"));
}

TEST_CASE("the certificate stands near the top of the record, is saved by its button alone, and says where it is") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next", "Next",
                      "Next", "To your record"});
  const access::Widget* save = rollcall.person.find("Save certificate (PDF)");
  REQUIRE(save);
  CHECK(save->visible == save->area);
  CHECK_FALSE(std::filesystem::exists(site.home() / "certificates"));
  rollcall.person.press("Save certificate (PDF)");
  const std::string path = rollcall.view<ui::RecordPage>()->saved_to;
  CHECK(std::filesystem::exists(path));
  const access::Widget* told =
      rollcall.person.screen().find(access::Role::text, "The certificate is here: \u2068" + path + "\u2069");
  REQUIRE(told);
  CHECK(told->live == access::Live::polite);
  CHECK(told->visible.height > 0);
}

TEST_CASE("what an attempt showed can be looked at again, and is the same") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next", "Next",
                      "Next", "To your record"});
  const run::Practice before = rollcall.view<ui::RecordPage>()->results.all;
  CHECK(before == run::Practice{{9, 9}, 3});
  rollcall.press_all({"Back to the library", "See the debrief", "Next", "Next", "Next", "To your record"});
  CHECK(rollcall.view<ui::RecordPage>()->results.all == before);
  CHECK(rollcall.view<ui::RecordPage>()->results.reached);
}
