#include "authoring/prove/circle.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "authoring/prove/paths.h"

namespace rollcall::prove {
namespace {

struct Way {
  StateIndex start = 0, end = 0;
  std::vector<scenario::OptionIndex> steps;
};

/// A shortest way of this learner to a state in which he is trapped.
Way way_in(const Space& space, Moves& moves, const Chances& chances, Watch& watch) {
  std::unordered_map<StateIndex, Arrival> met;
  std::deque<StateIndex> waiting;
  for (const Start& start : space.starts) {
    if (met.try_emplace(start.state).second) waiting.push_back(start.state);
  }
  std::vector<Edge> edges;
  while (!chances.trapped.contains(waiting.front())) {
    const StateIndex state = waiting.front();
    waiting.pop_front();
    watch.again();
    moves.of(state, edges);
    for (const Edge& edge : edges) {
      if (!is_ending(edge.target) && met.try_emplace(edge.target, Arrival{state, edge.option}).second)
        waiting.push_back(edge.target);
    }
  }
  Way way{waiting.front(), waiting.front(), {}};
  for (Arrival last = met[way.start]; last.exists(); last = met[way.start]) {
    way.steps.push_back(last.option);
    way.start = last.from;
  }
  std::reverse(way.steps.begin(), way.steps.end());
  return way;
}

}  // namespace

Circle find_circle(const Space& space, Moves& moves, const Chances& chances, Watch& watch) {
  Way way = way_in(space, moves, chances, watch);
  std::unordered_set<StateIndex> been;
  std::vector<Edge> edges;
  StateIndex state = way.end;
  // From a state in which he is trapped nothing that he does leads to an ending.
  while (been.insert(state).second) {
    moves.of(state, edges);
    way.steps.push_back(edges.front().option);
    state = edges.front().target;
  }
  return {space.scene_of(state), way.steps.back(), path_from(space, way.start, way.steps)};
}

}  // namespace rollcall::prove
