#pragma once
#include "player/scenario/scenario.h"

namespace rollcall::test {

/// The smallest scenario that is valid: one variable, one scene with two options, one ending, three texts.
scenario::Parts small_parts();

}  // namespace rollcall::test
