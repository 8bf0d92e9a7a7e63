#pragma once
#include <cstddef>
#include <optional>
#include <set>

#include "player/gui/frame.h"
#include "player/story/debrief_view.h"
#include "player/ui/action.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// Four parts: reactions, the learner's own path, what it shows, what to take along.
struct DebriefPanel {
  int part = 0;
  bool arrives = true;           ///< it has not been drawn yet
  std::set<std::size_t> opened;  ///< the steps whose other ways are told

  std::optional<Action> draw(const DebriefView& view, Frame& frame);
};

}  // namespace rollcall::ui
