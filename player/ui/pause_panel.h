#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// Says that everything stands still, and leads back.
std::optional<Action> draw_pause(Frame& frame);

}  // namespace rollcall::ui
