#pragma once
#include <cstdint>
#include <vector>

#include "player/run/session.h"

namespace rollcall::run {

/// The values of all variables at the start and after each step (its beats included): one row more than there are
/// steps.
std::vector<std::vector<std::int16_t>> history(const Session& session);

/// Indices of the variables with this visibility, in the order of the scenario.
std::vector<std::uint32_t> variables_with(const scenario::Scenario& scenario, scenario::Visibility visibility);

}  // namespace rollcall::run
