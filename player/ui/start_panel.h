#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/cover_page.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// What a learner should know before a module begins.
struct StartPanel {
  Works works = Works::folded;

  std::optional<Action> draw(const StartView& view, Frame& frame);
};

}  // namespace rollcall::ui
