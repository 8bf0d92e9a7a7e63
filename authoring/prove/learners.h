#pragma once
#include <vector>

#include "authoring/prove/exploring.h"
#include "authoring/prove/margins.h"
#include "authoring/prove/order.h"
#include "authoring/prove/proof.h"
#include "authoring/prove/space.h"

namespace rollcall::prove {

/// Every learner whose rule says something in this scenario, without support, and those with a rule once more with
/// support where that is on offer and changes something.
/// `what` is allowed to each who goes by values, and so needs states of his own.
std::vector<LearnerFigures> follow_learners(const Space& space, const Order& order, const std::vector<Margins>& margins,
                                            const Exploring& what, const survey::Advice& advice, Watch& watch);

/// Thrown where more is needed for one of them than is allowed.
struct TooManyStates {};

/// The ending in which whoever always chooses best ends, with the benefit of the doubt; the likeliest, where starts are
/// drawn. None if he goes round for ever.
std::optional<scenario::EndingIndex> best_ending(const Space& space, Watch& watch);

}  // namespace rollcall::prove
