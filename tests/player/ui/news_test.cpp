#include <doctest/doctest.h>

#include "player/progress/store.h"
#include "tests/player/progress/refused_writes.h"
#include "tests/player/ui/site.h"

using namespace rollcall;
using test::Headless;
using test::Opened;
using test::RefusedWrites;
using test::report;
using test::Site;
using test::tell;
using test::thank;

namespace {

std::vector<std::string> news_of(const Opened& rollcall) {
  std::vector<std::string> all;
  for (const Message& one : rollcall.application.model().news) all.push_back(test::english()(one));
  return all;
}

/// The data of a site as it was made on another computer.
void begin_elsewhere(const Site& site) {
  const test::FakeClock clock;
  const auto elsewhere = [](const std::filesystem::path&) {
    return os::Whereabouts{"office system", {"02:00:00:00:00:01"}, "office drive", "7"};
  };
  progress::Store(site.home(), progress::Place::pc, clock, progress::Found::must_fit, elsewhere);
}

void play_but_the_last_decision(Opened& rollcall) {
  rollcall.begin();
  rollcall.press_all({thank, "Continue", report, "Continue"});
}

}  // namespace

TEST_CASE("what somebody has to know stands above every page until it is put away") {
  Headless person;
  person.model.news = {tr("The PIN is set. Nobody can restore it when it is forgotten.")};
  for (const ui::View& view : {ui::View(test::sample_learners()), test::sample_scene()}) {
    person.show(view);
    CHECK(person.shows("The PIN is set. Nobody can restore it when it is forgotten."));
    person.press("I have read this");
    CHECK(person.last<ui::PutNewsAway>());
  }
  person.model.news.clear();
  person.show(test::sample_learners());
  CHECK(person.find("I have read this") == nullptr);
}

TEST_CASE("the focus is where it would be without news") {
  Headless person;
  person.show(test::sample_learners());
  const std::string focused = person.focused();
  person.model.news = {tr("There is no PIN any more.")};
  person.show(test::sample_learners());
  CHECK(person.focused() == focused);
}

TEST_CASE("news fit every text size, in both directions and in longer words") {
  test::in_small_windows([](Headless& person, const language::Words&) {
    person.model.news = test::sample_news();
    person.show(test::sample_library());
    CHECK(person.outside() == "");
  });
}

TEST_CASE("data that came from another computer says in the window that it is a site of its own now") {
  const Site site;
  begin_elsewhere(site);
  news_of(Opened(site));  // and closed unread
  Opened rollcall(site);
  REQUIRE(news_of(rollcall).size() == 1);
  const std::string told = news_of(rollcall)[0];
  CHECK(told.find(" began as a copy of the data of the site ") != std::string::npos);
  CHECK(rollcall.person.shows(told));
  rollcall.person.press("I have read this");
  CHECK_FALSE(rollcall.person.shows(told));
  rollcall.add("Amina", "10442");
  CHECK(news_of(rollcall).empty());
}

TEST_CASE("what was read in the window is not told at the next start") {
  const Site site;
  begin_elsewhere(site);
  Opened(site).person.press("I have read this");
  CHECK(news_of(Opened(site)).empty());
}

TEST_CASE("a trust list that was taken away is told in the window too") {
  Site site;
  site.install();
  {
    const Opened first(site);
    CHECK(news_of(first).empty());
  }
  std::filesystem::remove(site.home() / "library" / "trust");
  const Opened rollcall(site);
  REQUIRE(news_of(rollcall).size() == 1);
  CHECK(news_of(rollcall)[0].find("trust list") != std::string::npos);
}

TEST_CASE("a record whose date cannot be is told when it is made, and on its page") {
  Site site;
  site.install();
  Opened rollcall(site);
  play_but_the_last_decision(rollcall);
  CHECK(news_of(rollcall).empty());
  rollcall.clock.now -= 3600;
  rollcall.person.press(tell);
  const std::string told = "By its dates it was finished before it was begun: the clock of the computer was wrong.";
  CHECK(rollcall.person.shows("Record 1: " + told));
  rollcall.press_all({"I have read this", "Continue"});
  CHECK(news_of(rollcall).empty());
  rollcall.press_all({"Go to the debrief", "Next", "Next", "Next", "To your record"});
  CHECK(rollcall.person.shows("Date in doubt"));
  CHECK(rollcall.person.shows(told));
}

TEST_CASE("nothing is said to be recorded before it is: a drive that fails is told, and tried again") {
  Site site;
  site.install();
  auto refused = std::make_unique<RefusedWrites>(RefusedWrites::Kind::insert, "record");
  Opened rollcall(site);
  play_but_the_last_decision(rollcall);
  rollcall.person.press(tell);
  CHECK(rollcall.view<ui::ErrorView>());
  rollcall.press_all({"Go on", "Continue"});
  CHECK(rollcall.view<ui::ErrorView>());
  CHECK(rollcall.person.find("Go to the debrief") == nullptr);
  CHECK(site.records().empty());
  rollcall.person.press("Library");
  CHECK(rollcall.person.shows("Begun"));
  CHECK_FALSE(rollcall.person.shows("Completed"));
  refused.reset();
  rollcall.press_all({"Continue", "Go to the debrief", "Next", "Next", "Next", "To your record"});
  CHECK(rollcall.view<ui::RecordPage>());
  CHECK(site.records().size() == 1);
}
