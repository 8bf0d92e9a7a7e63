#pragma once
#include "player/scenario/scenario.h"

namespace rollcall::scenario {

/// Throws InvalidScenario, naming what does not fit, unless: every index and range lies inside its array; every
/// condition is a valid program; ids are there and unique where they are looked up; starts and effects lie in their
/// ranges; every scene has a decision that can never be closed or is a page that leads on, and pages lead out of their
/// circles, so that no session can be stuck; something is decided before the end; the last ending has no condition, so
/// that every session ends in one; what can be taken once has a flag that remembers it.
void require_valid(const Tables& parts);

}  // namespace rollcall::scenario
