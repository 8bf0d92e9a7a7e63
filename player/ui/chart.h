#pragma once
#include "player/gui/frame.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// How one value went over the attempt: a line with a dot for each decision, its range at the side and the times below.
void draw_chart(Frame& frame, const VariableHistory& course);

/// The same in words: "Start 5, Week 1 6, Week 2 4", with the names of stages where it has them.
std::string course_in_words(const VariableHistory& course);

}  // namespace rollcall::ui
