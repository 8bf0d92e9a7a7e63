#pragma once
#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// In how many scenes some weaker decision, right after it, moves the shown variables at least as well as the best one
/// does, all of them taken as open and with the values of the start; drawn values at their lowest.
std::uint32_t tempting_at_start(const scenario::Scenario& scenario);

}  // namespace rollcall::prove
