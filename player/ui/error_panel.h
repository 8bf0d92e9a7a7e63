#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// What could not be done, and what to do about it.
struct ErrorPanel {
  std::optional<Action> draw(const ErrorView& view, Frame& frame);
};

}  // namespace rollcall::ui
