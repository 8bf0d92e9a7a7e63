#pragma once
#include "player/gui/frame.h"
#include "player/gui/metrics.h"

namespace rollcall::gui {

inline constexpr float margin = 28;  ///< dp, to the edges of the window

/// Pixels of the bar above every panel.
float bar_height(const Metrics& metrics);

/// One column of comfortable length in the middle of the window.
Rectangle reading_column(const Metrics& metrics, float top);

/// The words, and beside them, where there is one to show and the window is wide enough, the place they happen in.
struct Panes {
  bool beside = false;
  Rectangle words;
  Rectangle place;  ///< without meaning unless beside
};
Panes scene_panes(const Metrics& metrics, float top, bool has_place);

}  // namespace rollcall::gui
