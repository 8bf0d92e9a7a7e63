#pragma once
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// What was recorded, in plain words, and what it is for.
struct RecordPanel {
  std::optional<Action> draw(const RecordPage& page, Frame& frame);
};

}  // namespace rollcall::ui
