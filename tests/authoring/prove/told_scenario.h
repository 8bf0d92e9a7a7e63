#pragma once
#include <cstdint>

#include "authoring/survey/advice.h"
#include "player/scenario/scenario.h"

namespace rollcall::test {

/// The same play, told in lines of which some have conditions, and with points of a debrief: scenes, consequences,
/// later entries and endings each have a line for all and may have one or two for some.
scenario::Scenario with_lines(const scenario::Scenario& scenario, std::uint64_t seed);

/// Some lines of scenes urge a decision, and some decisions name a superior.
survey::Advice random_advice(const scenario::Scenario& scenario, std::uint64_t seed);

}  // namespace rollcall::test
