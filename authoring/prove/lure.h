#pragma once
#include <cstdint>
#include <vector>

#include "player/scenario/scenario.h"

namespace rollcall::prove {

struct StartLures {
  std::uint32_t decisions = 0;                 ///< scenes with a weaker decision, whether or not play gets there
  std::vector<scenario::SceneIndex> tempting;  ///< of these
};

/// In how many scenes some weaker decision, right after it, moves the shown variables at least as well as the best one
/// does, all of them taken as open and with the values of the start; drawn values at their lowest.
StartLures lures_at_start(const scenario::Scenario& scenario);

}  // namespace rollcall::prove
