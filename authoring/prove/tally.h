#pragma once
#include <optional>
#include <vector>

#include "authoring/prove/chances.h"
#include "authoring/prove/margins.h"
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// What all plays of one learner come to. Nothing if there is too much to be kept apart.
std::optional<Tally> tally(const Space& space, const Order& order, const Moves& moves, const Chances& chances,
                           const std::vector<Margins>& margins, Watch& watch);

}  // namespace rollcall::prove
