#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// The modules on this computer, and how far this learner is with each.
struct LibraryPanel {
  std::optional<Action> draw(const LibraryView& view, Frame& frame);
};

}  // namespace rollcall::ui
