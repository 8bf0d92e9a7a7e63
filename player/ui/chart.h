#pragma once
#include "player/gui/frame.h"
#include "player/story/variable_history.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// How one value went over the attempt: a line with a dot for each decision, its range at the side and the times below.
void draw_chart(Frame& frame, const VariableHistory& history);

}  // namespace rollcall::ui
