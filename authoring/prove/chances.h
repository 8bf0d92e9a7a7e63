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

/// The places, ascending, of the states that a learner can come to; of one without a rule simply all.
std::vector<std::uint32_t> places_met(const Space& space, const Order& order, Moves& moves, Watch& watch);

/// What is kept for each state of the space, by whoever looks at the learners one after the other: made once, and left
/// as it was found.
struct Notes {
  explicit Notes(const Space& space) : mass(space.size(), 0), number(space.size(), scenario::none) {}
  std::vector<long double> mass;
  std::vector<std::uint32_t> number;
};

/// Where a learner ends: probabilities, which together are 1.
struct Chances {
  std::vector<long double> endings;
  long double nowhere = 0;                 ///< goes round for ever
  long double unsettled = 0;               ///< was not followed to its end (visits.h)
  long double earned = 0, possible = 0;    ///< points on the average
  bool torn = false;                       ///< somewhere he had to draw lots
  std::unordered_set<StateIndex> trapped;  ///< the states he comes to from which he finds no way out
};

/// `places` are those that he comes to.
Chances chances(const Space& space, const Order& order, Moves& moves, const std::vector<std::uint32_t>& places,
                Notes& notes, Watch& watch);

}  // namespace rollcall::prove
