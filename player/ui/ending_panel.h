#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// How the story ends, before it is talked about.
struct EndingPanel {
  std::optional<Action> draw(const EndingView& view, Frame& frame);
};

}  // namespace rollcall::ui
