#include "player/learning/rehearsal.h"

#include <doctest/doctest.h>

#include "tests/support/sample_scenario.h"

using namespace rollcall;

namespace {

struct Ended {
  Ended() {
    for (const char* option : {"log", "small_talk", "lend", "hide"}) session.choose(option, 1000);
  }
  test::Sample sample = test::sample();
  run::Session session{sample.scenario, 7};
};

scenario::OptionIndex option(const run::Session& session, std::string_view id) {
  for (const scenario::OptionIndex index : session.open()) {
    if (session.scenario().options()[index].id == id) return index;
  }
  FAIL("not open: " << id);
  return 0;
}

}  // namespace

TEST_CASE("a rehearsal begins in front of its decision, and what was played stays as it was") {
  const Ended played;
  const run::Trace before = played.session.trace();
  learning::Rehearsal rehearsal(played.session, 2);
  CHECK(rehearsal.session().scene().id == "phone");
  CHECK(rehearsal.passages_read() == rehearsal.session().passages().size());
  rehearsal.choose(option(rehearsal.session(), "report"));
  CHECK(rehearsal.passages_read() == 0);
  rehearsal.read_lines(2);
  CHECK(rehearsal.lines_read() == 2);
  rehearsal.turn_page();
  CHECK(rehearsal.passages_read() == 1);
  CHECK(rehearsal.lines_read() == 0);
  rehearsal.choose(option(rehearsal.session(), "tell"));
  CHECK(rehearsal.session().ending().id == "steady");
  CHECK(rehearsal.step() == 2);
  CHECK(played.session.trace() == before);
  CHECK(played.session.ending().id == "compromised");
}

TEST_CASE("a rehearsal begins with a decision that was made") {
  const Ended played;
  CHECK_THROWS_AS(learning::Rehearsal(played.session, 4), run::NotPossible);
}
