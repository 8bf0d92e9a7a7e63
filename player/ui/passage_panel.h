#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/passage_view.h"
#include "player/ui/action.h"
#include "player/ui/line_teller.h"
#include "player/ui/names.h"
#include "player/ui/telling.h"

namespace rollcall::ui {

/// What follows a choice: the story goes on, then the reason stands apart from it.
struct PassagePanel {
  LineTeller teller;

  std::optional<Action> draw(const PassageView& view, const std::optional<Telling>& telling, Frame& frame);
};

}  // namespace rollcall::ui
