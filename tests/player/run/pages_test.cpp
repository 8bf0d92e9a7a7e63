#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "player/run/history.h"
#include "player/run/score.h"
#include "player/run/session.h"
#include "player/run/timing.h"
#include "tests/support/sample_scenario.h"

namespace rollcall::run {
namespace {

const scenario::Scenario& with_pages() {
  static const test::Sample made = test::sample(test::SampleLanguage::english, test::Pages::around);
  return made.scenario;
}

/// An empty id goes on from a page.
Session played(const std::vector<std::string>& steps) {
  Session session(with_pages(), 7);
  for (const std::string& step : steps) {
    if (step.empty())
      session.go_on();
    else
      session.choose(step, 1000);
  }
  return session;
}

const std::vector<std::string> whole_way{"", "thank", "", "", "report", "tell", ""};

}  // namespace

TEST_CASE("a page has nothing to choose and leads on to what comes next") {
  Session session = played({});
  CHECK(session.scene().id == "arrival");
  CHECK(session.is_on_page());
  CHECK(session.open().empty());
  session.go_on();
  CHECK(session.scene().id == "leak");
  CHECK_FALSE(session.is_on_page());
  CHECK(session.passages().empty());
}

TEST_CASE("on a page nothing can be chosen, and where something is to be chosen nobody goes on") {
  Session page = played({});
  CHECK_THROWS_WITH_AS(page.choose("thank"), "In scene 'arrival' nothing is to be chosen: it is a page.", NotPossible);
  CHECK_THROWS_AS(page.choose(scenario::OptionIndex{0}), NotPossible);
  CHECK(page.steps().empty());
  Session decision = played({""});
  CHECK_THROWS_WITH_AS(decision.go_on(), "In scene 'leak' something is to be chosen.", NotPossible);
  Session ended = played(whole_way);
  CHECK_THROWS_WITH_AS(ended.go_on(), "The scenario has ended; there is nothing left to choose.", NotPossible);
}

TEST_CASE("pages in a row are gone over together, to the next decision or to the end") {
  Session session = played({"", "thank"});
  session.go_on_over_pages();
  CHECK(session.scene().id == "phone");
  session.go_on_over_pages();
  CHECK(session.scene().id == "phone");
  Session last = played({"", "thank", "", "", "report", "tell"});
  CHECK_FALSE(last.ended());
  last.go_on_over_pages();
  CHECK(last.ending().id == "steady");
}

TEST_CASE("everything is decided at the end, and on the pages before it, and nowhere else") {
  for (const auto& steps : {std::vector<std::string>{}, {""}, {"", "thank"}, {"", "thank", "", "", "report"}})
    CHECK_FALSE(played(steps).is_decided());
  CHECK(played({"", "thank", "", "", "report", "tell"}).is_decided());
  CHECK(played(whole_way).is_decided());
}

TEST_CASE("a page takes no time, and its step is neither a decision nor can it have run out of time") {
  const Session session = played({"", "thank", "", ""});
  REQUIRE(session.steps().size() == 4);
  CHECK(session.steps()[0].is_page());
  CHECK(session.steps()[0].milliseconds == 0);
  CHECK_FALSE(session.steps()[1].is_page());
  for (const Step& step : session.steps()) CHECK_FALSE(timed_out(with_pages(), step, Timing::timed));
}

TEST_CASE("pages are no part of a score") {
  const test::Sample without = test::sample();
  Session plain(without.scenario, 7);
  for (const char* option : {"thank", "report", "tell"}) plain.choose(option);
  const Score expected = score(plain), found = score(played(whole_way));
  CHECK(found.points == expected.points);
  CHECK(found.competencies == expected.competencies);
  CHECK(found.critical_errors == expected.critical_errors);
  CHECK(found.signals.hits == expected.signals.hits);
  CHECK(found.passed == expected.passed);
}

TEST_CASE("a trace has the pages that were read, without an option, and leads to the same place again") {
  const Session session = played({"", "promise", ""});
  const Trace trace = session.trace();
  CHECK(trace == Trace{{"arrival", "", 0}, {"leak", "promise", 1000}, {"corridor", "", 0}});
  const Session again = replay(with_pages(), 7, trace);
  CHECK(again.scene().id == "stairs");
  CHECK(again.trace() == trace);
  CHECK(history(again).size() == 4);
}

TEST_CASE("a trace that decides on a page, or reads where something is to be decided, is refused") {
  CHECK_THROWS_AS(replay(with_pages(), 7, Trace{{"arrival", "thank", 0}}), NotPossible);
  CHECK_THROWS_AS(replay(with_pages(), 7, Trace{{"arrival", "", 0}, {"leak", "", 0}}), NotPossible);
}

TEST_CASE("the memory of a page is kept, and a condition can ask for it") {
  test::ScenarioBuilder b;
  const std::uint32_t seen = b.flag("visited(before)");
  b.page("before", 1).visited = seen;
  b.scene("first", "1.1", {b.decision("good", 3), b.decision("bad", 0)});
  b.ending("seen", scenario::Result::pass, test::at_least(seen, 1));
  b.ending("not_seen", scenario::Result::fail);
  const test::Sample made = b.finish();
  Session session(made.scenario, 1);
  session.go_on();
  session.choose("good");
  CHECK(session.ending().id == "seen");
}

}  // namespace rollcall::run
