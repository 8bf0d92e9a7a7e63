#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/ending_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// How the story ends, before it is talked about.
struct EndingPanel {
  std::optional<Action> draw(const EndingView& view, Frame& frame);
};

}  // namespace rollcall::ui
