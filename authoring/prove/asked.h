#pragma once
#include <cstdint>
#include <vector>

#include "player/scenario/scenario.h"

namespace rollcall::prove {

/// Adds the variables that a condition reads, each once.
void add_asked(const scenario::Scenario& scenario, scenario::Range code, std::vector<std::uint32_t>& variables);
/// The same for what decides whether an option is open.
void add_asked(const scenario::Scenario& scenario, const scenario::Option& option,
               std::vector<std::uint32_t>& variables);

}  // namespace rollcall::prove
