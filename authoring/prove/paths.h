#pragma once
#include <span>

#include "authoring/prove/proof.h"
#include "authoring/prove/space.h"

namespace rollcall::prove {

/// The scene that has this option.
const scenario::Scene& scene_of(const scenario::Scenario& scenario, scenario::OptionIndex option);

/// These steps.
Path path_of(const scenario::Scenario& scenario, std::span<const scenario::OptionIndex> steps);
/// These steps from a start.
Path path_from(const Space& space, StateIndex start, std::span<const scenario::OptionIndex> steps);

}  // namespace rollcall::prove
