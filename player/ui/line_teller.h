#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "player/gui/frame.h"
#include "player/story/spoken_line.h"
#include "player/ui/action.h"
#include "player/ui/names.h"
#include "player/ui/story.h"
#include "player/ui/telling.h"

namespace rollcall::ui {

/// The lines of a page as far as they have been told and, while some are to come, what asks for them. Keeps the newest
/// in sight. Each is announced when it appears.
struct LineTeller {
  std::size_t shown = 0;  ///< in the frame before

  std::optional<Action> draw(const std::vector<SpokenLine>& lines, const std::optional<Telling>& telling,
                             Portraits portraits, Frame& frame);
};

}  // namespace rollcall::ui
