#pragma once
#include <ostream>

#include "player/command/home.h"

namespace rollcall::command {

/// Looks for damage in the learner database, the journal and the library, and says what it found.
int doctor(const Home& home, progress::Found found, std::ostream& out);

}  // namespace rollcall::command
