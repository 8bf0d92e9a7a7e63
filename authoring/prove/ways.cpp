#include "authoring/prove/ways.h"

#include <algorithm>
#include <deque>

#include "authoring/prove/paths.h"

namespace rollcall::prove {

using scenario::none;

Ways::Ways(const Space& space)
    : x_space(space),
      x_arrivals(space.size()),
      x_lengths(space.size(), none),
      x_endings(space.scenario->endings().size()),
      x_nearest(space.scenario->scenes().size(), none) {
  std::deque<StateIndex> waiting;
  const auto come_to = [&](StateIndex state, std::uint32_t length, Arrival arrival) {
    if (x_lengths[state] != none) return;
    x_lengths[state] = length;
    x_arrivals[state] = arrival;
    waiting.push_back(state);
  };
  for (const Start& start : space.starts) come_to(start.state, 0, {});
  while (!waiting.empty()) {
    const StateIndex state = waiting.front();
    waiting.pop_front();
    StateIndex& nearest = x_nearest[space.scene_of(state)];
    if (nearest == none) nearest = state;
    for (const Edge& edge : space.edges_of(state)) {
      const Arrival arrival{state, edge.option};
      if (!is_ending(edge.target))
        come_to(edge.target, x_lengths[state] + 1, arrival);
      else if (!x_endings[ending_of(edge.target)].exists())
        x_endings[ending_of(edge.target)] = arrival;
    }
  }
}

std::vector<scenario::OptionIndex> Ways::steps_to(StateIndex& state) const {
  std::vector<scenario::OptionIndex> steps;
  for (; x_arrivals[state].exists(); state = x_arrivals[state].from) steps.push_back(x_arrivals[state].option);
  std::ranges::reverse(steps);
  return steps;
}

Path Ways::to(StateIndex state) const {
  const auto steps = steps_to(state);
  return path_from(x_space, state, steps);
}

std::optional<Path> Ways::to_scene(scenario::SceneIndex scene) const {
  if (x_nearest[scene] == none) return std::nullopt;
  return to(x_nearest[scene]);
}

std::optional<Path> Ways::to_ending(scenario::EndingIndex ending) const {
  const Arrival& arrival = x_endings[ending];
  if (!arrival.exists()) return std::nullopt;
  StateIndex start = arrival.from;
  auto steps = steps_to(start);
  steps.push_back(arrival.option);
  return path_from(x_space, start, steps);
}

}  // namespace rollcall::prove
