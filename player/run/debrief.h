#pragma once
#include <vector>

#include "player/run/session.h"

namespace rollcall::run {

/// The points of the debrief that are meant for this learner, in the order of the scenario: those whose condition holds
/// now, and those that cite a source of a critical error that was made, whatever their condition says.
std::vector<scenario::DebriefPoint> debrief_points(const Session& session);

}  // namespace rollcall::run
