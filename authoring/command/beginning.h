#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "authoring/source/document.h"
#include "player/run/session.h"
#include "player/scenario/scenario.h"

namespace rollcall::authoring {

/// Where a preview begins: `from` is a scene, or empty for the first; each of the settings says "variable=value", with
/// a number, "on" or "off" for a flag, or the name of a stage. What is not set starts as the scenario says. Throws
/// Error, with the nearest name, for what is not in the scenario, and for values that the variable cannot have.
run::Beginning beginning(const scenario::Scenario& scenario, const source::Document& document, std::uint64_t seed,
                         const std::string& from, std::span<const std::string> settings);

}  // namespace rollcall::authoring
