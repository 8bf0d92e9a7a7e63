#pragma once
#include <cstdint>

#include "player/gui/frame.h"
#include "player/gui/metrics.h"

namespace rollcall::gui {

inline constexpr float margin = 28;  ///< dp, to the edges of the window

/// Pixels of a bar at the top of the window.
float bar_height(const Metrics& metrics);

/// One column of comfortable length in the middle of the window.
Rectangle reading_column(const Metrics& metrics, float top);

/// Words to read, and beside them, where there is something to show and the window is wide enough, what they are about.
struct Panes {
  bool beside = false;
  Rectangle words;
  Rectangle picture;  ///< without meaning unless beside
};
enum class Beside : std::uint8_t { nothing, picture };
Panes reading_panes(const Metrics& metrics, float top, Beside beside);

}  // namespace rollcall::gui
