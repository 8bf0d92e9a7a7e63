#include <doctest/doctest.h>

#include "player/progress/database.h"
#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::report;
using test::Site;
using test::tell;
using test::thank;

namespace {

constexpr const char* work =
    "CTED Analytical Brief: Management of violent extremist prisoners. UN Counter-Terrorism Committee Executive "
    "Directorate, 2022. https://www.un.org/securitycouncil/ctc/";

}  // namespace

TEST_CASE(
    "a cover says what one can do afterwards, what it practises and was practised before, and how long it takes") {
  Headless person;
  person.show(test::sample_start());
  for (const char* text : {"Turn down a favour without an insult",
                           "C1 Boundaries and resistance to manipulation: practised before, last on 21 November 2026",
                           "C2 Dynamic security and relationships: not practised before",
                           "A man talks about harming himself. Nothing is shown. You can pause or leave at any point.",
                           "About 12 minutes. You can stop at any time; you continue where you left."})
    CHECK_MESSAGE(person.shows(text), text);
}

TEST_CASE("the works behind a module are listed when they are asked for, and put away again") {
  Headless person;
  person.show(test::sample_start());
  CHECK_FALSE(person.shows(work));
  CHECK(person.find("Sources")->state == "closed");
  person.press("Sources");
  CHECK(person.shows(work));
  CHECK(person.find("Sources")->state == "opened");
  person.press("Sources");
  CHECK_FALSE(person.shows(work));
}

TEST_CASE("a module without works or words has nothing to open") {
  Headless person;
  ui::StartView view = test::sample_start();
  view.cover.works.clear();
  view.cover.words = false;
  person.show(view);
  CHECK_FALSE(person.find("Sources"));
  CHECK_FALSE(person.find("Words of this module"));
}

TEST_CASE("what was completed stands on the cover the next time, with its day") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.person.press("Start");
  CHECK(rollcall.person.shows("C1 Boundaries and resistance to manipulation: not practised before"));
  rollcall.press_all({"Begin", thank, "Continue", report, "Continue", tell, "Continue", "Go to the debrief", "Next",
                      "Next", "Next", "To your record", "Back to the library"});
  rollcall.application.perform(ui::ShowVariants{"small-things-sample"});
  const record::SignedRecord record = site.records().at(0);
  const auto& cover = rollcall.view<ui::StartView>()->cover;
  REQUIRE(cover.practises.size() == 2);
  REQUIRE(cover.practises[0].last);
  CHECK(cover.practises[0].last->finished == record.finished);
  CHECK(cover.practises[1].before);
}

TEST_CASE("the time is that of the form that is chosen") {
  Site site;
  site.install();
  Opened rollcall(site);
  rollcall.add("Amina", "10442");
  rollcall.person.press("Start");
  CHECK(rollcall.view<ui::StartView>()->cover.minutes == 45);
  rollcall.person.press("Refresher");
  CHECK(rollcall.view<ui::StartView>()->cover.minutes == 12);
}

TEST_CASE("records that cannot be read keep nobody from beginning, and nothing is said of what was before") {
  Site site;
  site.install();
  {
    Opened rollcall(site);
    rollcall.begin();
    rollcall.press_all({thank, "Continue", report, "Continue", tell, "Continue"});
  }
  std::filesystem::remove(site.home() / "journal.rcj");  // from which it would be mended
  progress::Database(site.home() / "rollcall.db", progress::Place::pc)
      .run("UPDATE record SET signature = zeroblob(64);");
  Opened rollcall(site);
  rollcall.person.press("Amina");
  rollcall.application.perform(ui::ShowVariants{"small-things-sample"});
  REQUIRE(rollcall.view<ui::StartView>());
  CHECK_FALSE(rollcall.view<ui::StartView>()->cover.earlier_is_known);
  CHECK(rollcall.view<ui::StartView>()->cover.practises.size() == 2);
}
