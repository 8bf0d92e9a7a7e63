#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// How the questions went, and where to go from there.
struct PracticePanel {
  std::optional<Action> draw(const PracticeView& view, Frame& frame);
};

}  // namespace rollcall::ui
