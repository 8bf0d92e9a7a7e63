#pragma once
#include "authoring/prove/explore.h"
#include "authoring/prove/order.h"
#include "authoring/prove/space.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// A space in which what is played alike is one state, in its order.
struct Merged {
  Space space;
  Order order;
};

/// Makes one of all states from which the same can be played: the same options stand open and lead to what is one
/// again, down to the same endings. No figure that asks which options are taken can tell them apart. A merged state has
/// the values of one of them: of a start, if there is one. States of a cycle stay apart, and so do all that a follower
/// comes to, since he may go by values.
///
/// It goes backwards, region by region, and plays every state once more; of the states of a region it keeps only which
/// merged state each is now, and that no longer than something before leads there. Precondition: all were explored.
Merged merge(Explored explored, Watch& watch);

/// No more states than this can be merged.
inline constexpr std::size_t most_states_to_merge = 0x3fffffff;

}  // namespace rollcall::prove
