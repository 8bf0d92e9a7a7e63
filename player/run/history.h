#pragma once
#include <cstdint>
#include <vector>

#include "player/run/session.h"

namespace rollcall::run {

/// The values of all variables at the start and after each step that stands (its beats included): one row more than
/// there are steps.
std::vector<std::vector<std::int16_t>> history(const Session& session);

}  // namespace rollcall::run
