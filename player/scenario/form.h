#pragma once
#include <string>
#include <string_view>

#include "player/scenario/scenario.h"

namespace rollcall::scenario {

/// The one name of the form that a variant gives: its id; but empty, which is the whole module, for a variant that only
/// repeats the whole module with the same minutes. What is begun, kept and recorded is named so, whatever it was asked
/// for by. Precondition: the scenario has this variant, or it is empty.
std::string form_of(const Scenario& scenario, std::string_view variant);

}  // namespace rollcall::scenario
