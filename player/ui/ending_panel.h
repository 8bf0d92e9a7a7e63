#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/story/ending_view.h"
#include "player/ui/action.h"
#include "player/ui/line_teller.h"
#include "player/ui/names.h"
#include "player/ui/telling.h"

namespace rollcall::ui {

/// How the story ends, before it is talked about.
struct EndingPanel {
  LineTeller teller;

  std::optional<Action> draw(const EndingView& view, const std::optional<Telling>& telling, Frame& frame);
};

}  // namespace rollcall::ui
