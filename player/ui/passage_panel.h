#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/passage_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// What follows a choice: the story goes on, then the reason stands apart from it.
struct PassagePanel {
  std::optional<Action> draw(const PassageView& view, Frame& frame);
};

}  // namespace rollcall::ui
