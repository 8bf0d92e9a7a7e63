#pragma once
#include <cstdint>
#include <string>

#include "player/scenario/scenario.h"

namespace rollcall::test {

/// A small scenario with a bit of everything, the same for the same seed: guards that may never hold, options that can
/// be taken once and lead back, looks and support with and without effect, delayed beats, drawn starts, critical
/// errors, several endings. Every play ends after a limited number of steps. All texts are text 0.
scenario::Scenario random_scenario(std::uint64_t seed);

/// Source text of a module without faults, the same for the same seed: five or six decisions of three options each,
/// with a look, support, a delayed beat, a critical error and four endings, all of which can be reached; the pass can
/// be reached and missed, one mistake can be mended, and neither lengths nor who somebody is give anything away.
std::string random_module(std::uint64_t seed);

}  // namespace rollcall::test
