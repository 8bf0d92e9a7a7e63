#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// All keys and what they do, from the table that the keys are answered by.
std::optional<Action> draw_shortcuts(Frame& frame);

}  // namespace rollcall::ui
