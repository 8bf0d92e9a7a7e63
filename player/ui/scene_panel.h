#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/scene_view.h"
#include "player/ui/action.h"
#include "player/ui/line_teller.h"
#include "player/ui/names.h"
#include "player/ui/telling.h"

namespace rollcall::ui {

/// A scene: where it is, what is said, and what one can do.
struct ScenePanel {
  LineTeller teller;

  std::optional<Action> draw(const SceneView& view, const std::optional<Telling>& telling, Frame& frame);
};

}  // namespace rollcall::ui
