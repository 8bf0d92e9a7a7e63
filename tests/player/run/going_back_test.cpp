#include <doctest/doctest.h>

#include <random>

#include "player/run/history.h"
#include "player/run/score.h"
#include "player/run/session.h"
#include "tests/support/random_scenario.h"
#include "tests/support/sample_scenario.h"

using namespace rollcall;
using run::Session;

namespace {

const scenario::Scenario& story() {
  static const test::Sample made = test::sample();
  return made.scenario;
}

Session played(std::initializer_list<const char*> options) {
  Session session(story(), 7);
  for (const char* option : options) session.choose(option, 1000);
  return session;
}

std::vector<std::int16_t> values(const Session& session) { return {session.values().begin(), session.values().end()}; }
std::vector<scenario::OptionIndex> open(const Session& session) {
  return {session.open().begin(), session.open().end()};
}

/// All that is shown from now on is the same.
bool goes_on_alike(const Session& a, const Session& b) {
  if (a.ended() != b.ended()) return false;
  if (a.ended()) return a.ending_index() == b.ending_index();
  return a.scene_index() == b.scene_index() && values(a) == values(b) && open(a) == open(b) &&
         a.steps().size() == b.steps().size() && run::history(a) == run::history(b);
}

/// Wherever something is to be chosen or read, until it ends.
void play_on(Session& session, std::mt19937_64& random) {
  while (!session.ended()) {
    if (session.is_on_page())
      session.go_on();
    else
      session.choose(session.open()[random() % session.open().size()], 10);
  }
}

}  // namespace

TEST_CASE("who goes back stands in front of the decision as it was, with nothing left to be read") {
  Session session = played({"log", "small_talk", "colleague", "lend"});
  session.go_back_to(1);
  CHECK(goes_on_alike(session, played({"log"})));
  CHECK(session.passages().empty());
  CHECK(session.times_gone_back() == 1);
  session.choose("thank");
  CHECK(session.scene().id == "phone");
  CHECK(session.steps().size() == 2);
}

TEST_CASE("what was taken back stays in the trace, and the trace leads to the same session") {
  Session session = played({"log", "small_talk", "report"});
  session.go_back_to(1);
  session.choose("thank", 2000);
  session.go_back_to(0);
  session.choose("promise", 3000);
  const run::Trace trace = session.trace();
  CHECK(trace == run::Trace{{"leak", "log", 1000},
                            {"leak", "small_talk", 1000},
                            {"phone", "report", 1000},
                            {{}, {}, 0, 1},
                            {"leak", "thank", 2000},
                            {{}, {}, 0, 0},
                            {"leak", "promise", 3000}});
  CHECK(session.trace_length() == trace.size());
  const Session again = run::replay(story(), 7, trace);
  CHECK(again.trace() == trace);
  CHECK(again.times_gone_back() == 2);
  CHECK(goes_on_alike(again, session));
}

TEST_CASE("what counts is the path that stands") {
  Session session = played({"promise", "lend"});
  session.go_back_to(0);
  for (const char* option : {"thank", "report", "tell"}) session.choose(option, 1000);
  const run::Score score = run::score(session), straight = run::score(played({"thank", "report", "tell"}));
  CHECK(score.points == straight.points);
  CHECK(score.signals == straight.signals);
  CHECK(score.critical_errors.empty());
  CHECK(score.passed);
}

TEST_CASE("a memory of what was taken back is gone too") {
  Session session = played({"promise"});
  session.go_back_to(0);
  session.choose("thank");
  CHECK_THROWS_AS(session.choose("lend"), run::NotPossible);  // open only to who promised or talked
}

TEST_CASE("nobody goes back to where they have not been") {
  Session session = played({"thank"});
  CHECK_THROWS_WITH_AS(session.go_back_to(1), "Nobody can go back to step 2: 1 steps were made.", run::NotPossible);
  CHECK(session.times_gone_back() == 0);
  CHECK(session.trace_length() == 1);
  Session fresh = played({});
  CHECK_THROWS_AS(fresh.go_back_to(0), run::NotPossible);
  CHECK_THROWS_AS(run::replay(story(), 7, run::Trace{{"leak", "thank", 0}, {{}, {}, 0, 4}}), run::NotPossible);
}

TEST_CASE("whatever is played and taken back, the trace leads to the same session") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const scenario::Scenario scenario = test::random_scenario_with_pages(seed);
    std::mt19937_64 random(seed);
    Session session(scenario, seed);
    for (int times = 0; times < 4; ++times) {
      play_on(session, random);
      const std::vector<run::Step> before(session.steps().begin(), session.steps().end());
      const std::size_t step = random() % before.size();
      session.go_back_to(step);
      Session straight(scenario, seed);
      for (std::size_t i = 0; i < step; ++i) straight.repeat(before[i]);
      CHECK(goes_on_alike(session, straight));
      CHECK(goes_on_alike(run::replay(scenario, seed, session.trace()), session));
    }
    play_on(session, random);
    const Session again = run::replay(scenario, seed, session.trace());
    CHECK(goes_on_alike(again, session));
    CHECK(again.trace() == session.trace());
    CHECK(again.times_gone_back() == 4);
  }
}
