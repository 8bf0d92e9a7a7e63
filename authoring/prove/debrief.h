#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/explore.h"

namespace rollcall::prove {

/// The points of the debrief, by index, that no play shows: their condition holds at no end, and no critical error
/// cites what they cite. Empty as well if that could not be looked at in full. Most points are met by a few plays; only
/// for those that are not, everything is looked at once more, with what they ask for.
std::vector<std::uint32_t> points_never_shown(const scenario::Scenario& scenario, Exploring what, Watch& watch);

}  // namespace rollcall::prove
