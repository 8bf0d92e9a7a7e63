#pragma once
#include <istream>
#include <ostream>

#include "player/terminal/play.h"

namespace rollcall::terminal {

/// After the debrief, for as long as it is asked for: tells what the other options of a decision would have led to, and
/// goes back to a decision to try another way, of which nothing is kept. An empty line or the end of the input goes on;
/// `q` ends it all. Precondition: the session has ended.
Left look_back(const Play& play, std::istream& in, std::ostream& out);

}  // namespace rollcall::terminal
