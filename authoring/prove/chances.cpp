#include "authoring/prove/chances.h"

namespace rollcall::prove {

std::vector<Count> count_paths(const Space& space, const Order& order) {
  std::vector<Count> endings(space.scenario->endings().size());
  std::vector<Count> counts(space.explored);
  for (const Start& start : space.starts) counts[start.state] = Count(start.draws);
  const auto pass_on = [&](StateIndex state) {
    if (counts[state].is_zero()) return;
    for (const Edge& edge : space.decisions_of(state)) {
      (is_ending(edge.target) ? endings[ending_of(edge.target)] : counts[edge.target]) += counts[state];
    }
  };
  forward(order, pass_on, [&](auto states) {
    if (std::all_of(states.begin(), states.end(), [&](StateIndex state) { return counts[state].is_zero(); })) return;
    for (const StateIndex state : states) counts[state] = Count::unlimited();
    for (const StateIndex state : states) pass_on(state);
  });
  return endings;
}

Chances random_chances(const Space& space, const Order& order) {
  const auto every_decision = [&](StateIndex state, std::vector<Edge>& edges) {
    const auto open = space.decisions_of(state);
    edges.assign(open.begin(), open.end());
  };
  return Distribution(space, order, every_decision).run();
}

}  // namespace rollcall::prove
