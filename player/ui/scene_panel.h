#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/scene_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// A scene: where it is, what is said, and what one can do.
struct ScenePanel {
  std::optional<Action> draw(const SceneView& view, Frame& frame);
};

}  // namespace rollcall::ui
