#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/run/session.h"
#include "player/run/state.h"

namespace rollcall::run {

/// The points of the debrief that are meant for this learner, in the order of the scenario: those whose condition holds
/// now, and those that cite a source of a critical error that was made, whatever their condition says.
std::vector<scenario::DebriefPoint> debrief_points(const Session& session);

/// The same, by index, of whoever ends with these values after these critical errors.
std::vector<std::uint32_t> due_points(const scenario::Scenario& scenario, ConstValues values,
                                      std::span<const scenario::OptionIndex> critical_errors);

}  // namespace rollcall::run
