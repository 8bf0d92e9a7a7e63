#pragma once
#include "authoring/prove/order.h"
#include "authoring/prove/space.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// A space in which what is played alike is one state, in its order.
struct Merged {
  Space space;
  Order order;
  std::vector<StateIndex>
      first;  ///< of what is one now, one in the space from which it was made: a start, or the first
};

/// Makes one of all states from which the same can be played: the same options stand open and lead to what is one
/// again, down to the same endings. No figure that asks which options are taken can tell them apart; who goes by the
/// values of a state can. A merged state has the values of one of them: of a start, if there is one. States of a cycle
/// stay apart. Ways to states (arrivals, distances) are not kept. Precondition: the space is complete.
Merged merge(const Space& space, Watch& watch);

}  // namespace rollcall::prove
