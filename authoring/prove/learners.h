#pragma once
#include <vector>

#include "authoring/prove/margins.h"
#include "authoring/prove/order.h"
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// Every learner without support, and those with a rule once more with support where that is on offer and changes
/// something.
std::vector<LearnerFigures> follow_learners(const Space& space, const Order& order, const std::vector<Margins>& margins,
                                            Watch& watch);

}  // namespace rollcall::prove
