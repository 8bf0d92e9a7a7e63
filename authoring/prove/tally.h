#pragma once
#include <optional>
#include <vector>

#include "authoring/prove/chances.h"
#include "authoring/prove/margins.h"
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// What all plays of one learner come to, at the places that he comes to. Nothing if there is too much to be kept
/// apart.
std::optional<Tally> tally(const Space& space, const Order& order, Moves& moves,
                           const std::vector<std::uint32_t>& places, const Chances& chances,
                           const std::vector<Margins>& margins, Notes& notes, Watch& watch);

}  // namespace rollcall::prove
