#pragma once
#include "player/learning/unavailable.h"

namespace rollcall::command {

/// Why what was begun cannot be gone on with, as the terminal says it.
Error cannot_go_on(const learning::Unavailable& why);

}  // namespace rollcall::command
