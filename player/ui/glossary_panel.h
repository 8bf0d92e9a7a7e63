#pragma once
#include <cstdint>
#include <optional>

#include "player/gui/field.h"
#include "player/gui/frame.h"
#include "player/ui/action.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// All words that the module explains, by their alphabet, and those alone of which somebody types the first letters.
struct GlossaryPanel {
  std::uint64_t opened = 0;  ///< on which occasion
  Field letters;

  std::optional<Action> draw(const GlossaryPage& page, Frame& frame);
};

}  // namespace rollcall::ui
