#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "authoring/prove/paths.h"
#include "authoring/prove/proof.h"
#include "player/run/debrief.h"
#include "tests/authoring/prove/brute_force.h"
#include "tests/authoring/prove/told_scenario.h"
#include "tests/support/random_scenario.h"

namespace rollcall {
namespace {

using test::BruteForce;
using test::LeastAndMost;

scenario::Catalogue one_text() { return {"en", "A text", {6}}; }

LeastAndMost pair(std::int64_t least, std::int64_t most) { return {std::uint32_t(least), std::uint32_t(most)}; }

void check_same(const std::vector<double>& proved, const std::vector<long double>& played) {
  REQUIRE(proved.size() == played.size());
  for (std::size_t i = 0; i < proved.size(); ++i) CHECK(proved[i] == doctest::Approx(double(played[i])).epsilon(1e-14));
}

run::Session played(const scenario::Scenario& scenario, const prove::Path& path) {
  run::Session session(scenario, path.seed.value_or(7));
  for (const std::string& option : path.options) {
    session.go_on_over_pages();
    session.choose(option);
  }
  session.go_on_over_pages();
  return session;
}

void check_ending(const scenario::Scenario& scenario, const prove::EndingFigures& proved,
                  const BruteForce::Ending& ending) {
  CAPTURE(proved.id);
  CHECK(proved.reached == ending.reached);
  CHECK(proved.paths.text() == std::to_string(ending.paths));
  CHECK(proved.random == doctest::Approx(double(ending.random)).epsilon(1e-14));
  if (!ending.reached) return;
  CHECK_FALSE(proved.points.unlimited);
  CHECK(pair(proved.points.least_earned, proved.points.most_earned) == ending.earned);
  CHECK(pair(proved.points.least_possible, proved.points.most_possible) == ending.possible);
  CHECK(pair(proved.lowest_percent, proved.highest_percent) == ending.percent);
  std::size_t practised = 0;
  for (const auto& [code, points] : ending.competencies) practised += points.second.most != 0;
  CHECK(proved.competencies.size() == practised);
  for (const auto& competency : proved.competencies) {
    const auto& [earned, possible] = ending.competencies.at(competency.code);
    CHECK(pair(competency.points.least_earned, competency.points.most_earned) == earned);
    CHECK(pair(competency.points.least_possible, competency.points.most_possible) == possible);
  }
  CHECK(proved.shortest.options.size() == ending.shortest);
  const run::Session session = played(scenario, proved.shortest);
  REQUIRE(session.ended());
  CHECK(session.ending().id == proved.id);
}

void check_reached(const prove::Proof& proof, const BruteForce& brute) {
  CHECK(proof.draws == brute.draws);
  CHECK(proof.scenes_reached == brute.scenes.size());
  CHECK(proof.options_reached == brute.options.size());
  CHECK(proof.beats_reached == brute.beats.size());
  std::size_t unreachable = 0;
  for (const source::Diagnostic& finding : proof.findings) {
    unreachable += finding.rule == "unreachable-scene";
    CHECK(finding.rule != "no-ending");
    CHECK(finding.rule != "choiceless-circle");
  }
  CHECK(proof.scenes - unreachable == brute.scenes.size());
}

void check_learners(const prove::Proof& proof, const BruteForce& brute) {
  for (const prove::LearnerFigures& figures : proof.learners) {
    CAPTURE(name_of(figures.learner).text());
    const BruteForce::Followed& played = brute.learners.at({figures.learner.policy, figures.learner.takes_support});
    check_same(figures.endings, played.endings);
    CHECK(figures.nowhere == 0);
    CHECK(figures.unsettled == 0);
    CHECK_FALSE(figures.circle.has_value());
    REQUIRE(figures.tally.has_value());
    CHECK(figures.tally->passes == doctest::Approx(double(played.passes)).epsilon(1e-14));
    CHECK(figures.tally->unknown == 0);
    REQUIRE(figures.tally->percents.has_value());
    CHECK(pair(figures.tally->percents->lowest, figures.tally->percents->highest) == played.percent);
    if (!figures.first) continue;
    check_same(figures.first->endings, played.first);
    CHECK(figures.first->nowhere == 0);
    CHECK(figures.first->passes == doctest::Approx(double(played.first_passes)).epsilon(1e-14));
  }
}

void check_pass_and_recovery(const prove::Proof& proof, const BruteForce& brute) {
  CHECK(proof.can_pass == brute.can_pass);
  CHECK(proof.can_miss == brute.can_miss);
  CHECK(proof.mark_can_be_missed == brute.mark_can_be_missed);
  CHECK_FALSE(brute.passes_with_critical);
  CHECK(proof.highest_percent_with_critical.has_value() == !brute.percents_with_critical.empty());
  for (const prove::RecoveryFigures& figures : proof.recovery) {
    CAPTURE(figures.errors);
    const auto found = brute.recovery.find(figures.errors);
    const BruteForce::Recovery played = found == brute.recovery.end() ? BruteForce::Recovery{} : found->second;
    CHECK(figures.complete);
    CHECK(figures.runs == played.runs);
    CHECK(figures.recover == played.recover);
    CHECK(figures.reach_best == played.reach_best);
    CHECK(figures.pass == played.pass);
    CHECK((figures.lost ? figures.lost->options.size() : 0) == played.shortest_lost);
  }
}

/// What a session shows after a choice, beside what that choice itself tells.
struct Shown {
  std::set<std::uint32_t> beats, lines, options, points;
  std::uint32_t ending = scenario::none;

  void add(const scenario::Scenario& scenario, scenario::Range range, run::ConstValues values) {
    for (std::uint32_t i = range.first; i < range.first + range.count; ++i) {
      if (scenario::holds(scenario.code(scenario.tables().lines[i].guard), values)) lines.insert(i);
    }
  }
};

/// Over pages, whose lines are shown too.
void read_on(run::Session& session, Shown& shown) {
  const scenario::Scenario& scenario = session.scenario();
  for (; session.is_on_page(); session.go_on()) shown.add(scenario, session.scene().say, session.values());
  if (!session.ended()) {
    shown.add(scenario, session.scene().say, session.values());
    shown.options.insert(session.open().begin(), session.open().end());
    return;
  }
  shown.ending = session.ending_index();
  shown.add(scenario, session.ending().say, session.values());
  std::vector<scenario::OptionIndex> critical;
  for (const run::Step& step : session.steps()) {
    if (!step.is_page() && scenario.options()[step.option].critical) critical.push_back(step.option);
  }
  for (const std::uint32_t point : run::due_points(scenario, session.values(), critical)) shown.points.insert(point);
  CHECK(shown.points.size() == run::debrief_points(session).size());
}

scenario::OptionIndex first_of_the_best(const run::Session& session) {
  const auto options = session.scenario().options();
  scenario::OptionIndex best = scenario::none;
  for (const scenario::OptionIndex i : session.open()) {
    if (options[i].role != scenario::Role::decision) continue;
    const bool is_better = best == scenario::none || options[i].quality > options[best].quality;
    if (is_better || (options[i].quality == options[best].quality && i < best)) best = i;
  }
  return best;
}

Shown shown_after(run::Session session, scenario::OptionIndex option) {
  Shown shown;
  for (bool is_told = false; !session.ended(); is_told = true, option = first_of_the_best(session)) {
    session.choose(option);
    for (std::size_t i = 0; i < session.passages().size(); ++i) {
      const auto [kind, index] = session.passages()[i];
      const bool is_beat = kind == run::Passage::Kind::beat;
      if (is_beat) shown.beats.insert(index);
      const scenario::Scenario& scenario = session.scenario();
      if (is_beat || is_told)
        shown.add(scenario, is_beat ? scenario.beats()[index].say : scenario.options()[index].consequence,
                  session.values_at(i));
    }
    read_on(session, shown);
  }
  return shown;
}

std::uint32_t differing(const std::set<std::uint32_t>& one, const std::set<std::uint32_t>& other) {
  std::uint32_t count = 0;
  for (const std::uint32_t i : one) count += !other.contains(i);
  for (const std::uint32_t i : other) count += !one.contains(i);
  return count;
}

void check_changes(const scenario::Scenario& scenario, const prove::ChoiceFigures& choice) {
  prove::Path path = prove::path_of(scenario, std::span(choice.steps).first(choice.steps.size() - 1));
  path.seed = choice.seed;
  REQUIRE(choice.steps.back() == choice.option);
  const run::Session here = played(scenario, path);
  const Shown weaker = shown_after(here, choice.option), best = shown_after(here, first_of_the_best(here));
  CHECK(choice.ending == weaker.ending);
  CHECK(choice.changes == prove::Changes{weaker.ending != best.ending, differing(weaker.beats, best.beats),
                                         differing(weaker.lines, best.lines), differing(weaker.options, best.options),
                                         differing(weaker.points, best.points)});
}

void check_choices(const scenario::Scenario& scenario, const prove::Proof& proof, const BruteForce& brute) {
  CHECK(proof.best_can_miss_mark == brute.best_can_miss_mark);
  CHECK(proof.best_below_mark.has_value() == brute.best_can_miss_mark);
  REQUIRE(proof.choices.size() == brute.choices.size());
  for (const prove::ChoiceFigures& choice : proof.choices) {
    CAPTURE(choice.option);
    const BruteForce::Choice& played = brute.choices.at(choice.option);
    CHECK(choice.errors_before == played.cost.first);
    CHECK(choice.ends_best == played.ends_best);
    check_changes(scenario, choice);
  }
}

void check_temptation(const prove::Proof& proof, const BruteForce& brute) {
  std::uint32_t somewhere = 0, everywhere = 0;
  for (const auto& [scene, tempted] : brute.temptation)
    somewhere += tempted.somewhere, everywhere += tempted.everywhere;
  CHECK(proof.lures.decisions == brute.temptation.size());
  CHECK(proof.lures.somewhere.size() == somewhere);
  CHECK(proof.lures.everywhere.size() == everywhere);
}

void check_random_scenarios(scenario::Scenario (*make)(std::uint64_t)) {
  std::uint32_t compared = 0, with_draws = 0, with_unreached = 0, with_traceless = 0;
  for (std::uint64_t seed = 1; compared < 200; ++seed) {
    REQUIRE(seed < 1000);
    CAPTURE(seed);
    const scenario::Scenario scenario = test::with_lines(make(seed), seed);
    const survey::Advice advice = test::random_advice(scenario, seed);
    const BruteForce brute(scenario, advice);
    if (brute.too_many) continue;
    ++compared;
    const prove::Proof proof = prove::prove(scenario, one_text(), {}, {}, advice);
    REQUIRE(proof.complete);
    check_reached(proof, brute);
    for (std::size_t i = 0; i < brute.endings.size(); ++i) check_ending(scenario, proof.endings[i], brute.endings[i]);
    check_pass_and_recovery(proof, brute);
    check_learners(proof, brute);
    check_temptation(proof, brute);
    check_choices(scenario, proof, brute);
    with_traceless += std::any_of(proof.choices.begin(), proof.choices.end(),
                                  [](const auto& choice) { return !choice.changes.are_any(); });
    with_draws += brute.draws > 1;
    with_unreached += proof.options_reached < proof.options;
  }
  CHECK(with_draws > 20);
  CHECK(with_unreached > 50);
  CHECK(with_traceless > 5);
}

}  // namespace

TEST_CASE("200 random scenarios: the proof agrees with playing every play") {
  check_random_scenarios(test::random_scenario);
}

TEST_CASE("200 random scenarios with pages: the proof agrees with playing every play") {
  check_random_scenarios(test::random_scenario_with_pages);
}

}  // namespace rollcall
