#include "authoring/prove/moves.h"

#include <algorithm>
#include <utility>

namespace rollcall::prove {

Moves::Moves(const Space& space, Learner learner)
    : x_space(&space),
      x_follower(*space.scenario, learner),
      x_screen(*space.scenario),
      x_values(space.scenario->variables().size()) {}

void Moves::of(StateIndex state, std::vector<Edge>& edges) {
  const auto known = x_space->edges_of(state);
  const auto decisions = x_space->decisions_of(state);
  switch (x_follower.learner().policy) {
    case Policy::random:
      edges.assign(decisions.begin(), decisions.end());
      return;
    case Policy::curious:
      edges.assign(known.begin(), known.end());
      return;
    default:
      break;
  }
  x_open.clear();
  for (const Edge& edge : known) x_open.push_back(edge.option);
  bool is_unpacked = false;
  x_follower.narrow(x_open, [&](scenario::OptionIndex option) {
    if (!std::exchange(is_unpacked, true)) x_space->layout.unpack(x_space->states[state], x_values);
    return x_screen.gain_of(x_space->scenario->options()[option], x_values);
  });
  edges.clear();
  for (const scenario::OptionIndex option : x_open)
    edges.push_back(*std::find_if(known.begin(), known.end(), [&](const Edge& edge) { return edge.option == option; }));
}

}  // namespace rollcall::prove
