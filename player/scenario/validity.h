#pragma once
#include "player/scenario/scenario.h"

namespace rollcall::scenario {

/// Throws InvalidScenario, naming what does not fit, unless: every index and range lies inside its array; every
/// condition is a valid program; ids are there and unique where they are looked up; starts and effects lie in their
/// ranges; every scene has a decision that can never be closed, so that no session can be stuck; the last ending has no
/// condition, so that every session ends in one; what can be taken once has a flag that remembers it.
void require_valid(const Tables& parts);

}  // namespace rollcall::scenario
