#pragma once
#include <vector>

#include "authoring/prove/margins.h"
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// The runs with 1 and with 3 errors; see proof.h.
std::vector<RecoveryFigures> recoveries(const Space& space, const Order& order, const std::vector<Margins>& margins,
                                        std::optional<scenario::EndingIndex> best_ending, Watch& watch);

}  // namespace rollcall::prove
