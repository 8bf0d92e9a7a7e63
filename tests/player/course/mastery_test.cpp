#include "player/course/mastery.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "player/run/shuffle.h"
#include "tests/player/course/course_builder.h"
#include "tests/support/sample_scenario.h"

namespace rollcall::course {
namespace {

using test::date;

Observation seen(const char* module, const char* day, std::uint32_t right, std::uint32_t of, bool critical = false) {
  return {date(day), module, "", {{"C1", {{3 * right, 3 * of}, of}, critical}}};
}

Mastery only(const std::vector<Observation>& observations) {
  const auto all = mastery(observations);
  REQUIRE(all.size() == 1);
  return all[0];
}

/// Officers who decide rightly in this share of all decisions: how many of a thousand are said to master it after so
/// many decisions, in cases of six each.
int masters_of_a_thousand(double level, std::uint32_t decisions) {
  run::SplitMix random(20'000 + decisions);
  int masters = 0;
  for (int officer = 0; officer < 1000; ++officer) {
    std::vector<Observation> observations;
    for (std::uint32_t done = 0; done < decisions; done += 6) {
      std::uint32_t right = 0;
      for (int i = 0; i < 6; ++i) {
        if (random.below(1'000'000) < level * 1'000'000) ++right;
      }
      observations.push_back(seen(("case-" + std::to_string(done)).c_str(), "2026-01-10", right, 6));
    }
    masters += only(observations).claim == Claim::shown ? 1 : 0;
  }
  return masters;
}

}  // namespace

TEST_CASE("nothing is said of fewer than 24 decisions, however good they were") {
  CHECK(only({seen("a", "2026-01-10", 12, 12), seen("b", "2026-02-10", 11, 11)}).claim == Claim::too_few);
  const Mastery enough = only({seen("a", "2026-02-10", 12, 12), seen("b", "2026-01-10", 10, 12)});
  CHECK(enough.claim == Claim::shown);
  CHECK(enough.practice == run::Practice{{66, 72}, 24});
  CHECK(enough.forms == 2);
  CHECK(enough.first == date("2026-01-10"));
  CHECK(enough.last == date("2026-02-10"));
  CHECK(enough.interval.low == doctest::Approx(0.7415).epsilon(0.001));
  CHECK(enough.interval.high == doctest::Approx(0.9768).epsilon(0.001));
  CHECK(only({seen("a", "2026-01-10", 9, 12), seen("b", "2026-02-10", 10, 12)}).claim == Claim::not_shown);
}

TEST_CASE("a critical error blocks alone, until its case was played without") {
  std::vector<Observation> observations = {seen("a", "2026-01-10", 20, 20, true), seen("b", "2026-02-10", 20, 20)};
  CHECK(only(observations).claim == Claim::blocked);
  CHECK(only({seen("a", "2026-01-10", 1, 2, true)}).claim == Claim::blocked);
  observations.push_back(seen("a", "2026-03-10", 20, 20));
  CHECK(only(observations).claim == Claim::shown);
}

TEST_CASE("the same case counts once, as it was played last, in whatever order it is told") {
  std::vector<Observation> observations = {seen("a", "2026-01-10", 2, 12), seen("a", "2026-01-11", 12, 12),
                                           seen("a", "2026-01-12", 6, 12)};
  std::sort(observations.begin(), observations.end(), [](const auto& a, const auto& b) { return a.day > b.day; });
  const Mastery once = only(observations);
  CHECK(once.practice == run::Practice{{18, 36}, 12});
  CHECK(once.claim == Claim::too_few);
  Observation other_form = seen("a", "2026-01-12", 12, 12);
  other_form.variant = "short";
  observations.push_back(other_form);
  CHECK(only(observations).practice == run::Practice{{54, 72}, 24});
}

TEST_CASE("a record tells of competencies, with the fewest decisions, and of no behaviour") {
  auto records = test::records({{.day = "2026-01-10"}});
  records[0].competencies = {{"C1", {5, 6}}, {"C2", {7, 7}}};
  const auto one = observation(records[0]);
  REQUIRE(one);
  CHECK(one->day == date("2026-01-10"));
  REQUIRE(one->rows.size() == 2);
  CHECK(one->rows[0].practice == run::Practice{{5, 6}, 2});
  CHECK(one->rows[1].practice == run::Practice{{7, 7}, 3});
  CHECK_FALSE(one->rows[0].critical);
  records[0].critical_errors = 1;
  CHECK(observation(records[0])->rows[1].critical);
}

TEST_CASE("who went back, and a script, are no evidence") {
  auto records = test::records({{.day = "2026-01-10"}, {.day = "2026-01-10"}});
  records[0].times_gone_back = 1;
  records[1].scripted = true;
  CHECK_FALSE(observation(records[0]));
  CHECK_FALSE(observation(records[1]));
}

TEST_CASE("what was played tells of behaviours, and in what a critical error was made") {
  const test::Sample sample = test::sample();
  run::Session session(sample.scenario, 7);
  for (const char* option : {"small_talk", "colleague", "lend", "hide"}) session.choose(option);
  const auto one = observation(test::records({{}})[0], sample.scenario, run::practice_of(session));
  REQUIRE(one);
  std::string told;
  for (const Observation::Row& row : one->rows)
    told += row.code + " " + std::to_string(row.practice.decisions) + (row.critical ? "!" : "") + ", ";
  CHECK(told == "C1 1, 1.1 1, C2 2!, 2.3 2!, ");
}

TEST_CASE("simulated officers: of those below the cut few are said to master it, of those above most") {
  CHECK(masters_of_a_thousand(0.65, 12) == 0);
  // By the binomial distribution 42, 33 and 976; of a thousand officers some more or less.
  CHECK(std::abs(masters_of_a_thousand(0.65, 24) - 42) < 20);
  CHECK(std::abs(masters_of_a_thousand(0.65, 36) - 33) < 20);
  CHECK(std::abs(masters_of_a_thousand(0.90, 36) - 976) < 20);
  CHECK(masters_of_a_thousand(1.00, 24) == 1000);
}

TEST_CASE("evidence is told in a sentence") {
  CHECK(sentence(only({seen("a", "2026-01-10", 1, 1)})).text() ==
        "1 decision so far. Nothing is said of fewer than 24.");
  CHECK(sentence(only({seen("a", "2026-01-10", 24, 24)})).text() == "Shown in 24 decisions.");
  CHECK(sentence(only({seen("a", "2026-01-10", 4, 24)})).text() == "Not shown yet, in 24 decisions.");
  CHECK(sentence(only({seen("a", "2026-01-10", 24, 24, true)})).text() ==
        "A decision that must never be taken was taken in 1 case. Play that case again first.");
}

}  // namespace rollcall::course
