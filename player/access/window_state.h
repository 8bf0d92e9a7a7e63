#pragma once

namespace rollcall::access {

/// What the window system says of the window.
struct WindowState {
  float x = 0, y = 0;  ///< of the top left corner of what is drawn, in pixels of the screen
  float width = 0, height = 0;
  bool active = false;  ///< keys go to it
  bool operator==(const WindowState&) const = default;
};

}  // namespace rollcall::access
