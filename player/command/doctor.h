#pragma once
#include "player/command/home.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

/// Looks for damage in the learner database, the journal and the library, and says what it found.
Exit doctor(const Home& home, progress::Found found, const terminal::Console& console);

}  // namespace rollcall::command
