#pragma once
#include "authoring/prove/chances.h"
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// A shortest way on which this learner comes into a circle that he does not leave, and once round in it; a way on
/// which he is lucky, if lots are drawn. Precondition: he is trapped somewhere.
Circle find_circle(const Space& space, Moves& moves, const Chances& chances, Watch& watch);

}  // namespace rollcall::prove
