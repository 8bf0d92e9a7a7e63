#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "authoring/prove/proof.h"
#include "authoring/prove/walk.h"
#include "player/run/session.h"
#include "tests/authoring/support/content.h"

namespace rollcall {
namespace {

struct Flagship {
  std::string module;
  std::string best, over, under, greedy, worst;
  std::string paths;
  double best_at_random;  ///< rounded to a tenth of a percent
};

constexpr std::array flagships{"small-things", "three-notebooks", "two-officers-short", "after-the-visit"};

prove::Proof proof_of(const std::string& module) {
  const compile::Compiled compiled = test::compiled_module(module);
  return prove::prove(compiled.scenario, compiled.texts);
}

std::string ends_in(const prove::Proof& proof, prove::Policy policy) {
  const std::vector<double>& first = proof.of({policy, false}).first->endings;
  return proof.endings[std::size_t(std::max_element(first.begin(), first.end()) - first.begin())].id;
}

void check_flagship(const Flagship& flagship) {
  CAPTURE(flagship.module);
  const prove::Proof proof = proof_of(flagship.module);
  REQUIRE(proof.complete);
  CHECK_FALSE(proof.has_errors());
  CHECK(proof.scenes_reached == proof.scenes);
  CHECK(proof.options_reached == proof.options);
  CHECK(proof.beats_reached == proof.beats);
  CHECK(proof.paths.text() == flagship.paths);
  CHECK(ends_in(proof, prove::Policy::best) == flagship.best);
  CHECK(ends_in(proof, prove::Policy::over) == flagship.over);
  CHECK(ends_in(proof, prove::Policy::under) == flagship.under);
  CHECK(ends_in(proof, prove::Policy::greedy) == flagship.greedy);
  CHECK(ends_in(proof, prove::Policy::worst) == flagship.worst);
  CHECK(proof.endings[proof.best_ending.value()].id == flagship.best);
  CHECK(proof.endings[proof.best_ending.value()].random == doctest::Approx(flagship.best_at_random).epsilon(0.02));
  CHECK(proof.recovery.front().recover == proof.recovery.front().runs);
  CHECK(proof.lures.somewhere.size() >= 10);
  CHECK(proof.giveaways.longest * 2 < proof.giveaways.decisions);
}

}  // namespace

TEST_CASE("small things: the paths to each ending are those that its author counted") {
  const prove::Proof proof = proof_of("small-things");
  std::map<std::string, std::string> paths;
  for (const prove::EndingFigures& ending : proof.endings) paths[ending.id] = ending.paths.text();
  CHECK(paths == std::map<std::string, std::string>{{"together", "972"},
                                                    {"two_on_the_stairs", "37296"},
                                                    {"contained", "732640"},
                                                    {"the_gap", "185154"},
                                                    {"said", "193370"},
                                                    {"the_line", "10380285"},
                                                    {"on_loan", "732240"},
                                                    {"one_thing_left", "5125680"},
                                                    {"same_again", "17573760"},
                                                    {"wrong_person", "2534715"},
                                                    {"compromised", "13266000"},
                                                    {"drift", "3059328"}});
  CHECK(proof.paths.text() == "53821440");
}

TEST_CASE("small things: figures that its author relies on") {
  const prove::Proof proof = proof_of("small-things");
  CHECK(proof.can_pass);
  CHECK(proof.can_miss);
  CHECK(proof.mark_can_be_missed);
  CHECK_FALSE(proof.highest_percent_with_critical.has_value());
  CHECK(proof.lures.decisions == 15);
  CHECK(proof.lures.somewhere.size() == 15);
  CHECK(proof.giveaways.decisions == 15);
}

TEST_CASE("the flagships end as the curriculum says, whoever plays") {
  check_flagship({"small-things", "together", "wrong_person", "compromised", "compromised", "compromised", "53821440",
                  0.00010986});
  check_flagship({"three-notebooks", "fair_and_seen", "suspect_community", "harm_to_noel", "harm_to_noel",
                  "harm_to_noel", "1053818880", 0.0000221});
  check_flagship(
      {"two-officers-short", "heard_and_safe", "disorder", "cell_31", "by_luck", "disorder", "45381313", 0.000016975});
  check_flagship({"after-the-visit", "safe_and_dignified", "retraumatised", "missed_influence", "kind_but_blind",
                  "retraumatised", "1946157056", 0.0000007});
}

TEST_CASE("in 51 of the 63 decisions of the flagships a weaker option looks as good, as the curriculum counts") {
  std::uint32_t decisions = 0, tempting = 0;
  for (const char* module : flagships) {
    const prove::LureFigures lures = proof_of(module).lures;
    decisions += lures.decisions_at_start;
    tempting += std::uint32_t(lures.at_start.size());
    CHECK(lures.everywhere.size() <= lures.at_start.size());
    CHECK(lures.at_start.size() <= lures.somewhere.size());
  }
  CHECK(decisions == 63);
  CHECK(tempting == 51);
}

/// Without anybody who watches.
prove::Walks walk(const scenario::Scenario& scenario, const prove::WalkConfig& config) {
  prove::Watch watch({});
  return prove::walk(scenario, config, watch);
}

TEST_CASE("sampled walks come close to the proof") {
  const scenario::Scenario scenario = test::compiled_module("small-things").scenario;
  const prove::Walks walks = walk(scenario, {20'000, 1, {prove::Policy::random, false}});
  const auto compromised = std::size_t(std::find_if(scenario.endings().begin(), scenario.endings().end(),
                                                    [](const auto& ending) { return ending.id == "compromised"; }) -
                                       scenario.endings().begin());
  CHECK(double(walks.endings[compromised]) / 20'000 == doctest::Approx(0.13428).epsilon(0.05));
  CHECK(walks.nowhere == 0);
}

TEST_CASE("every learner who plays the modules ends and passes as often as the proof says of him") {
  constexpr std::uint64_t plays = 2000;
  for (const char* module : flagships) {
    CAPTURE(module);
    const compile::Compiled compiled = test::compiled_module(module);
    const prove::Proof proof = prove::prove(compiled.scenario, compiled.texts);
    for (const prove::LearnerFigures& figures : proof.learners) {
      CAPTURE(name_of(figures.learner).text());
      const prove::Walks walks = walk(compiled.scenario, {plays, 1, figures.learner});
      // Four times the standard deviation of a share, and a little where there is none.
      constexpr double most = 4 * 0.5 / 44.7 + 1e-9;
      for (std::size_t i = 0; i < walks.endings.size(); ++i)
        CHECK(std::abs(double(walks.endings[i]) / plays - figures.endings[i]) < most);
      REQUIRE(figures.tally.has_value());
      CHECK(std::abs(double(walks.passed) / plays - figures.tally->passes) < most);
      REQUIRE(figures.tally->percents.has_value());
      CHECK(walks.lowest_percent >= figures.tally->percents->lowest);
      CHECK(walks.highest_percent <= figures.tally->percents->highest);
    }
  }
}

TEST_CASE("the same seed walks the same ways, and looks and support are met by who is curious") {
  const scenario::Scenario scenario = test::compiled_module("small-things").scenario;
  const prove::WalkConfig plan{500, 3, {prove::Policy::curious, false}};
  const prove::Walks walks = walk(scenario, plan), again = walk(scenario, plan);
  CHECK(walks.endings == again.endings);
  CHECK(walks.options == again.options);
  CHECK(std::count(walks.options.begin(), walks.options.end(), 0) == 0);
}

TEST_CASE("a space that is too large is said to be so, with samples that are marked as such") {
  const compile::Compiled compiled = test::compiled_module("small-things");
  prove::Budget budget;
  budget.states = 1000;
  budget.walks = 2000;
  budget.seed = 5;
  const prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, budget);
  CHECK_FALSE(proof.complete);
  CHECK(proof.states > 1000);
  CHECK(proof.states < 1100);
  CHECK_FALSE(proof.has_errors());
  REQUIRE(proof.samples.has_value());
  CHECK(proof.samples->walks == 2000);
  CHECK(proof.samples->seed == 5);
  CHECK(proof.learners.empty());
  const auto& finding = proof.findings.front();
  CHECK(finding.rule == "too-large");
  CHECK(finding.message.text() == "The module has more states than were looked at (" + std::to_string(proof.explored) +
                                      " fully, " + std::to_string(proof.states) +
                                      " met). What can be reached is proved all the same; probabilities and scores are "
                                      "not.");
  CHECK(proof.open == 0);
  CHECK(proof.scenes_reached == proof.scenes);
  CHECK(proof.options_reached == proof.options);
  CHECK(proof.beats_reached == proof.beats);
}

TEST_CASE("a proof that runs out of time says so, whatever it was doing") {
  const compile::Compiled compiled = test::compiled_module("small-things");
  for (const prove::Stage last : {prove::Stage::exploring, prove::Stage::counting, prove::Stage::scoring,
                                  prove::Stage::following, prove::Stage::mending}) {
    prove::Budget budget;
    budget.walks = 10;
    bool is_over = last == prove::Stage::exploring;
    budget.tell = [&](const prove::Progress& progress) { is_over = is_over || progress.stage == last; };
    budget.out_of_time = [&] { return is_over; };
    const prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, budget);
    CAPTURE(int(last));
    CHECK_FALSE(proof.complete);
    CHECK(proof.learners.empty());
    CHECK(proof.samples->walks == 10);
    CHECK(proof.findings.front().rule == "too-large");
    if (last != prove::Stage::exploring)
      CHECK(proof.findings.front().message.text() ==
            "All " + std::to_string(proof.states) +
                " states were met, but there was no time to look at all that can happen in them; what is not said here "
                "is not proved.");
  }
}

TEST_CASE("whoever watches a proof or a walk can end it") {
  const compile::Compiled compiled = test::compiled_module("small-things");
  struct Enough {};
  int told = 0;
  prove::Budget counts;
  counts.tell = [&](const prove::Progress&) { ++told; };
  prove::prove(compiled.scenario, compiled.texts, counts);
  CHECK(told > 5);
  for (int left = 0; left < told; ++left) {
    prove::Budget budget;
    int more = left;
    budget.tell = [&](const prove::Progress&) {
      if (more-- == 0) throw Enough{};
    };
    CHECK_THROWS_AS(prove::prove(compiled.scenario, compiled.texts, budget), Enough);
  }
  prove::Watch watch([&](const prove::Progress& progress) {
    if (progress.done > 4000) throw Enough{};
  });
  CHECK_THROWS_AS(prove::walk(compiled.scenario, {1'000'000'000, 1, {prove::Policy::random, false}}, watch), Enough);
}

}  // namespace rollcall
