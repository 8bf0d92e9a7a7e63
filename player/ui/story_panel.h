#pragma once
#include <cstdint>
#include <optional>

#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// What was told so far, one thing below the other. It opens at its end, which is what was told last.
struct StoryPanel {
  std::uint64_t opened = 0;  ///< on which occasion

  std::optional<Action> draw(const StoryPage& page, Frame& frame);
};

}  // namespace rollcall::ui
