#pragma once
#include "player/tell.h"
#include "player/terminal/progress_line.h"

namespace rollcall::authoring {

/// Shows how many pictures and recordings have been looked at, and stops where Ctrl-C was pressed. The line must
/// outlive it.
Tell media_shown_on(terminal::ProgressLine& line);

}  // namespace rollcall::authoring
