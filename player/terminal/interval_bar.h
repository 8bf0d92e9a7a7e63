#pragma once
#include <cstddef>
#include <string>

#include "player/run/interval.h"

namespace rollcall::terminal {

/// "|--[===#===]----|": a line from nothing to all, the interval in brackets, and where the share is. At least 5
/// characters long.
std::string interval_bar(const run::Interval& interval, double share, std::size_t length);

}  // namespace rollcall::terminal
