#include "tests/authoring/prove/state_graph.h"

#include <Eigen/SparseLU>
#include <algorithm>

#include "player/run/state.h"

namespace rollcall::test {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;

namespace {

constexpr std::size_t most_states = 6000;

/// The values of every drawn start.
std::vector<std::vector<std::int16_t>> starts(const scenario::Scenario& scenario) {
  std::vector<std::vector<std::int16_t>> all{{}};
  for (const scenario::Variable& variable : scenario.variables()) {
    const std::int16_t least = variable.randomized ? variable.minimum : variable.start;
    const std::int16_t most = variable.randomized ? variable.maximum : variable.start;
    std::vector<std::vector<std::int16_t>> next;
    for (const auto& values : all) {
      for (int value = least; value <= most; ++value) {
        next.push_back(values);
        next.back().push_back(std::int16_t(value));
      }
    }
    all = std::move(next);
  }
  return all;
}

}  // namespace

StateGraph::StateGraph(const scenario::Scenario& scenario) : x_scenario(scenario) {
  for (auto& values : starts(scenario)) {
    const scenario::SceneIndex scene = arrive(0, values);
    x_starts.push_back(add({scene, values}, 0));
  }
  for (std::size_t state = 0; state < x_states.size() && !too_many; ++state) {
    expand(state);
    too_many = x_states.size() > most_states;
  }
}

scenario::SceneIndex StateGraph::arrive(scenario::SceneIndex next, Values& values) {
  return run::arrive(x_scenario, next, values, [&](scenario::SceneIndex scene) { scenes.insert(scene); });
}

int StateGraph::add(State state, std::size_t steps) {
  const auto [known, is_new] = x_numbers.try_emplace(state, int(x_states.size()));
  if (is_new) {
    x_states.push_back(std::move(state));
    x_steps.push_back(steps);
  }
  return known->second;
}

void StateGraph::expand(std::size_t number) {
  const State state = x_states[number];
  const scenario::Scene& scene = x_scenario.scenes()[state.first];
  std::vector<Move> moves;
  bool is_avoidable = false;
  for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
    const Option& option = x_scenario.options()[i];
    if (!run::is_open(x_scenario, option, state.second)) continue;
    options.insert(i);
    is_avoidable |= option.role != Role::decision || !option.critical;
    State after = state;
    run::take(x_scenario, option, after.second);
    if (option.role == Role::decision) {
      run::follow(x_scenario, scene, after.second, [&](scenario::BeatIndex beat) { beats.insert(beat); });
      after.first = arrive(option.next, after.second);
    }
    if (after.first == scenario::the_end) {
      const scenario::EndingIndex ending = run::ending(x_scenario, after.second);
      endings.try_emplace(ending, x_steps[number] + 1);
      moves.push_back({i, -1 - int(ending)});
    } else {
      moves.push_back({i, add(std::move(after), x_steps[number] + 1)});
    }
  }
  if (!is_avoidable) unavoidable.insert(state.first);
  x_moves.push_back(std::move(moves));
}

std::vector<int> StateGraph::targets(std::size_t state, const prove::Follower& follower) const {
  std::vector<OptionIndex> wanted = follower.wanted(x_states[state].first, x_states[state].second);
  std::vector<int> found;
  for (const Move& move : x_moves[state]) {
    // To look at what changes nothing is no step.
    if (std::find(wanted.begin(), wanted.end(), move.option) != wanted.end() && move.target != int(state))
      found.push_back(move.target);
  }
  return found;
}

StateGraph::Ends StateGraph::ends(const prove::Learner& learner) const {
  const prove::Follower follower(x_scenario, learner);
  const std::size_t size = x_states.size();
  std::vector<std::vector<int>> steps, from(size);
  std::vector<int> waiting;
  std::vector<bool> ends(size);
  for (std::size_t state = 0; state < size; ++state) {
    steps.push_back(targets(state, follower));
    for (const int target : steps.back()) {
      if (target >= 0)
        from[std::size_t(target)].push_back(int(state));
      else if (!ends[state])
        ends[state] = true, waiting.push_back(int(state));
    }
  }
  while (!waiting.empty()) {
    const int state = waiting.back();
    waiting.pop_back();
    for (const int before : from[std::size_t(state)]) {
      if (!ends[std::size_t(before)]) ends[std::size_t(before)] = true, waiting.push_back(before);
    }
  }
  // x = share of x of what comes next; 0 where no ending can be reached.
  std::vector<Eigen::Triplet<double>> entries;
  Eigen::MatrixXd right = Eigen::MatrixXd::Zero(Eigen::Index(size), Eigen::Index(x_scenario.endings().size()));
  for (std::size_t state = 0; state < size; ++state) {
    entries.emplace_back(int(state), int(state), 1);
    if (!ends[state]) continue;
    for (const int target : steps[state]) {
      const double share = 1.0 / double(steps[state].size());
      if (target >= 0)
        entries.emplace_back(int(state), target, -share);
      else
        right(Eigen::Index(state), -1 - target) += share;
    }
  }
  Eigen::SparseMatrix<double> matrix{Eigen::Index(size), Eigen::Index(size)};
  matrix.setFromTriplets(entries.begin(), entries.end());
  Eigen::SparseLU<Eigen::SparseMatrix<double>> solver(matrix);
  const Eigen::MatrixXd solved = solver.solve(right);
  Ends found{std::vector<double>(x_scenario.endings().size()), 1};
  for (std::size_t ending = 0; ending < found.endings.size(); ++ending) {
    for (const int start : x_starts)
      found.endings[ending] += solved(start, Eigen::Index(ending)) / double(x_starts.size());
    found.nowhere -= found.endings[ending];
  }
  return found;
}

}  // namespace rollcall::test
