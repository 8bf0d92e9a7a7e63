#include "player/run/evidence.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/support/sample_scenario.h"

namespace rollcall::run {
namespace {

struct Played {
  explicit Played(const std::vector<const char*>& options, test::Pages pages = test::Pages::none)
      : sample(test::sample(test::SampleLanguage::english, pages)) {
    session.go_on_over_pages();
    for (const char* option : options) {
      session.choose(option);
      session.go_on_over_pages();
    }
  }
  Played(const Played&) = delete;
  Played& operator=(const Played&) = delete;
  PathPractice path() const { return practice_of(session); }

  test::Sample sample;
  Session session{sample.scenario, 7};
};

}  // namespace

TEST_CASE("evidence counts the decisions of a path by competency and behaviour") {
  const Played worst({"small_talk", "colleague", "lend", "hide"});
  const PathPractice path = worst.path();
  CHECK(path.all == Practice{{1, 9}, 3});
  REQUIRE(path.competencies.size() == 2);
  CHECK(path.competencies[0].code == "C1");
  CHECK(path.competencies[0].practice == Practice{{1, 3}, 1});
  CHECK(path.competencies[1].code == "C2");
  CHECK(path.competencies[1].practice == Practice{{0, 6}, 2});
  REQUIRE(path.competencies[1].behaviours.size() == 1);
  CHECK(worst.sample.scenario.behaviours()[path.competencies[1].behaviours[0].behaviour].code == "2.3");
  CHECK(path.competencies[1].behaviours[0].practice == Practice{{0, 6}, 2});
}

TEST_CASE("looks, support and pages are no evidence") {
  CHECK(Played({"log", "thank", "colleague"}, test::Pages::around).path().all == Practice{{3, 3}, 1});
}

TEST_CASE("evidence has the points of the score") {
  for (const std::vector<const char*>& options : std::vector<std::vector<const char*>>{
           {"thank", "report", "tell"}, {"log", "promise", "lend", "hide"}, {"small_talk", "wait", "tell"}}) {
    const Played one(options);
    const Score scored = score(one.session);
    const PathPractice path = one.path();
    CHECK(path.all.points == scored.points);
    REQUIRE(path.competencies.size() == scored.competencies.size());
    for (std::size_t i = 0; i < path.competencies.size(); ++i) {
      CHECK(path.competencies[i].code == scored.competencies[i].code);
      CHECK(path.competencies[i].practice.points == scored.competencies[i].points);
    }
    CHECK(path.critical_errors.size() == scored.critical_errors.size());
  }
}

TEST_CASE("critical errors are told where they were made") {
  const Played one({"promise", "lend"});
  const PathPractice path = one.path();
  REQUIRE(path.critical_errors.size() == 1);
  CHECK(one.sample.scenario.scenes()[path.critical_errors[0].scene].id == "phone");
  CHECK(one.sample.scenario.options()[path.critical_errors[0].option].id == "lend");
}

}  // namespace rollcall::run
