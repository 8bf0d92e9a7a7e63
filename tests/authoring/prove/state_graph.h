#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "authoring/prove/policy.h"
#include "player/scenario/scenario.h"

namespace rollcall::test {

/// Every state of a scenario that may go round, found with the player's rules on bare values: nothing packed, nothing
/// projected away, one state after the other.
class StateGraph {
 public:
  explicit StateGraph(const scenario::Scenario& scenario);

  bool too_many = false;  ///< the rest is not set
  std::set<std::uint32_t> scenes, options, beats, unavoidable;
  std::map<std::uint32_t, std::size_t> endings;  ///< the steps of a shortest way to each that is reached

  struct Ends {
    std::vector<double> endings;
    double nowhere = 0;
  };
  /// Where a learner ends, by solving one system of linear equations (Eigen's sparse LU).
  Ends ends(const prove::Learner& learner) const;

 private:
  using Values = std::vector<std::int16_t>;
  using State = std::pair<scenario::SceneIndex, Values>;

  /// A target is a state, or an ending counted from -1 downwards.
  struct Move {
    scenario::OptionIndex option = 0;
    int target = 0;
  };

  scenario::SceneIndex arrive(scenario::SceneIndex next, Values& values);
  int add(State state, std::size_t steps);
  void expand(std::size_t state);
  std::vector<int> targets(std::size_t state, const prove::Follower& follower) const;

  const scenario::Scenario& x_scenario;
  std::map<State, int> x_numbers;
  std::vector<State> x_states;
  std::vector<std::size_t> x_steps;
  std::vector<std::vector<Move>> x_moves;
  std::vector<int> x_starts;
};

}  // namespace rollcall::test
