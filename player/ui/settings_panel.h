#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/model.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// How one wants to read and hear, and what the program says about itself.
std::optional<Action> draw_settings(const Model& model, Frame& frame);

}  // namespace rollcall::ui
