#pragma once
#include <unordered_set>
#include <vector>

#include "authoring/prove/count.h"
#include "authoring/prove/moves.h"
#include "authoring/prove/order.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// The number of paths (decisions only) to each ending.
std::vector<Count> count_paths(const Space& space, const Order& order, Watch& watch);

/// Where a learner ends: probabilities, which together are 1.
struct Chances {
  std::vector<long double> endings;
  long double nowhere = 0;                 ///< goes round for ever
  long double unsettled = 0;               ///< was not followed to its end (visits.h)
  bool torn = false;                       ///< somewhere he had to draw lots
  std::unordered_set<StateIndex> trapped;  ///< the states he comes to from which he finds no way out
};

Chances chances(const Space& space, const Order& order, const Moves& moves, Watch& watch);

}  // namespace rollcall::prove
