#include "authoring/prove/moves.h"

#include <algorithm>
#include <utility>

namespace rollcall::prove {

Moves::Moves(const Space& space, Learner learner, const survey::Advice& advice)
    : x_space(&space), x_follower(*space.scenario, learner, advice), x_values(space.scenario->variables().size()) {}

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
  x_follower.narrow(x_open, x_space->scene_of(state), [&] {
    if (!std::exchange(is_unpacked, true)) x_space->layout.unpack(x_space->states[state], x_values);
    return run::ConstValues(x_values);
  });
  edges.clear();
  for (const scenario::OptionIndex option : x_open)
    edges.push_back(*std::find_if(known.begin(), known.end(), [&](const Edge& edge) { return edge.option == option; }));
}

std::vector<AskedThere> asked_by_urging(const scenario::Scenario& scenario, const survey::Advice& advice) {
  std::vector<AskedThere> all;
  for (scenario::SceneIndex scene = 0; scene < scenario.scenes().size(); ++scene) {
    const scenario::Range say = scenario.scenes()[scene].say;
    for (std::size_t i = say.first; i < std::min<std::size_t>(say.first + say.count, advice.urged.size()); ++i) {
      const scenario::Range guard = scenario.tables().lines[i].guard;
      if (advice.urged[i] != scenario::none && guard.count != 0) all.push_back({scene, guard});
    }
  }
  return all;
}

}  // namespace rollcall::prove
