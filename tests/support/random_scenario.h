#pragma once
#include <cstdint>

#include "player/scenario/scenario.h"

namespace rollcall::test {

/// A small scenario with a bit of everything, the same for the same seed: guards that may never hold, options that can
/// be taken once and lead back, looks and support with and without effect, delayed beats, drawn starts, critical
/// errors, several endings. Every play ends after a limited number of steps. All texts are text 0.
scenario::Scenario random_scenario(std::uint64_t seed);

/// The same with pages, one alone or two in a row, between decisions, before the end, and at the beginning.
scenario::Scenario random_scenario_with_pages(std::uint64_t seed);

/// The same with decisions that lead back again and again, and some with pages; from everywhere an ending can still be
/// reached.
scenario::Scenario random_scenario_with_circles(std::uint64_t seed);

}  // namespace rollcall::test
