#include <doctest/doctest.h>

#include "authoring/prove/proof.h"
#include "authoring/prove/visits.h"
#include "player/run/session.h"
#include "player/run/shuffle.h"
#include "tests/authoring/prove/state_graph.h"
#include "tests/support/random_scenario.h"

namespace rollcall {
namespace {

using test::StateGraph;

scenario::Catalogue one_text() { return {"en", "A text", {6}}; }

void check_reached(const prove::Proof& proof, const StateGraph& graph) {
  CHECK(proof.scenes_reached == graph.scenes.size());
  CHECK(proof.options_reached == graph.options.size());
  CHECK(proof.beats_reached == graph.beats.size());
  for (std::uint32_t i = 0; i < proof.endings.size(); ++i) CHECK(proof.endings[i].reached == graph.endings.contains(i));
  std::size_t unavoidable = 0;
  for (const source::Diagnostic& finding : proof.findings) unavoidable += finding.rule == "critical-unavoidable";
  CHECK(unavoidable == graph.unavoidable.size());
}

void check_leads_there(const scenario::Scenario& scenario, const prove::EndingFigures& ending) {
  run::Session session(scenario, ending.shortest.seed.value_or(7));
  for (const std::string& option : ending.shortest.options) {
    session.go_on_over_pages();
    session.choose(option);
  }
  session.go_on_over_pages();
  REQUIRE(session.ended());
  CHECK(session.ending().id == ending.id);
}

void check_learners(const prove::Proof& proof, const StateGraph& graph) {
  for (const prove::LearnerFigures& figures : proof.learners) {
    CAPTURE(name_of(figures.learner).text());
    const StateGraph::Ends ends = graph.ends(figures.learner);
    CHECK(figures.unsettled < 1e-14);
    CHECK(figures.nowhere == doctest::Approx(ends.nowhere).epsilon(1e-9));
    for (std::size_t i = 0; i < ends.endings.size(); ++i)
      CHECK(figures.endings[i] == doctest::Approx(ends.endings[i]).epsilon(1e-9));
  }
}

}  // namespace

TEST_CASE("100 random scenarios with circles: the proof agrees with linear equations over every state") {
  std::uint32_t compared = 0, with_cycle = 0, with_many = 0;
  for (std::uint64_t seed = 1; compared < 100; ++seed) {
    REQUIRE(seed < 1000);
    CAPTURE(seed);
    const scenario::Scenario scenario = test::random_scenario_with_circles(seed);
    const StateGraph graph(scenario);
    if (graph.too_many) continue;
    ++compared;
    const prove::Proof proof = prove::prove(scenario, one_text());
    REQUIRE(proof.complete);
    check_reached(proof, graph);
    for (const auto& [ending, steps] : graph.endings) {
      CHECK(proof.endings[ending].shortest.options.size() == steps);
      check_leads_there(scenario, proof.endings[ending]);
    }
    check_learners(proof, graph);
    with_cycle += proof.has_cycle;
    with_many += proof.states > prove::largest_solved;
  }
  CHECK(with_cycle > 50);
  CHECK(with_many > 0);
}

TEST_CASE("what can be reached is found without looking at every state, in circles too") {
  std::uint32_t compared = 0, with_unreached = 0;
  for (std::uint64_t seed = 1; compared < 200; ++seed) {
    REQUIRE(seed < 1000);
    CAPTURE(seed);
    const scenario::Scenario scenario =
        seed % 2 == 0 ? test::random_scenario_with_pages(seed) : test::random_scenario_with_circles(seed);
    const StateGraph graph(scenario);
    if (graph.too_many) continue;
    prove::Budget budget;
    budget.states = 1;
    budget.walks = 1;
    const prove::Proof proof = prove::prove(scenario, one_text(), budget);
    if (proof.complete) continue;  // one state is all that there is
    ++compared;
    CHECK(proof.open == 0);
    check_reached(proof, graph);
    for (const auto& [ending, steps] : graph.endings) check_leads_there(scenario, proof.endings[ending]);
    with_unreached += proof.options_reached < proof.options;
  }
  CHECK(with_unreached > 50);
}

TEST_CASE("what is too large to be solved is walked, and comes to the same") {
  // From each of many rooms to ten others, and seldom out.
  constexpr std::uint32_t rooms = 4 * prove::largest_solved, doors = 10;
  const auto left_with = [&](long double way_out) {
    run::SplitMix random(3);
    prove::Maze maze;
    for (std::uint32_t i = 0; i < rooms; ++i) {
      maze.inside.emplace_back();
      for (std::uint32_t door = 0; door < doors; ++door)
        maze.inside.back().push_back({random.below(rooms), (1 - way_out) / doors});
      maze.way_out.push_back(way_out);
      maze.entered.push_back(i == 0 ? 1 : 0);
    }
    return maze;
  };
  prove::Watch watch({});
  for (const long double way_out : {0.25L, 0.0001L}) {
    const prove::Visits found = prove::visits(left_with(way_out), watch);
    CHECK(found.still_inside < 1e-15L);
    long double all = 0;
    for (const long double visits : found.of) all += visits;
    // As often as he could have gone out he did so once.
    CHECK(double(all * way_out) == doctest::Approx(1).epsilon(1e-12));
  }
}

}  // namespace rollcall
