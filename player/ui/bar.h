#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/model.h"

namespace rollcall::ui {

/// Of what lies on top.
TopBar bar_of(const Model& model, const language::Words& words);

/// The bar above every panel: the way back, where one is, and how it looks and sounds.
std::optional<Action> draw_bar(const Model& model, Frame& frame, float height);

}  // namespace rollcall::ui
