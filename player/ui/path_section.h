#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// What waits for the learner on the paths that they follow, or which they could follow; nothing where none is here.
std::optional<Action> draw_paths(const PathsView& paths, Frame& frame);

}  // namespace rollcall::ui
