#include "authoring/prove/moves.h"

#include <algorithm>

namespace rollcall::prove {

// What leads back to the same state has no edge.
Moves::Moves(const Space& space, Learner learner)
    : x_space(&space), x_follower(*space.scenario, learner, space.layout.idle()) {}

void Moves::of(StateIndex state, std::vector<Edge>& edges) const {
  const auto known = x_space->edges_of(state);
  switch (x_follower.learner().policy) {
    case Policy::random: {
      const auto decisions = x_space->decisions_of(state);
      edges.assign(decisions.begin(), decisions.end());
      return;
    }
    case Policy::curious:
      edges.assign(known.begin(), known.end());
      return;
    default:
      break;
  }
  edges.clear();
  for (const scenario::OptionIndex option : x_follower.wanted(x_space->scene_of(state), x_space->values_of(state))) {
    edges.push_back(*std::find_if(known.begin(), known.end(), [&](const Edge& edge) { return edge.option == option; }));
  }
}

}  // namespace rollcall::prove
