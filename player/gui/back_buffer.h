#pragma once
#include <vector>

#include "player/access/screen.h"

struct GLFWwindow;
struct _XDisplay;

namespace rollcall::gui {

/// What OpenGL paints on for a window, whose context is current: the back buffer, from which the picture goes to the
/// screen.
class BackBuffer {
 public:
  /// The window must outlive it.
  explicit BackBuffer(GLFWwindow* window);

  /// Whether a picture stays on it after it was shown. Then only what is other in the next one has to be painted and
  /// shown; else all of it. So it is where GLX can copy parts to the screen (GLX_MESA_copy_sub_buffer), as with the
  /// drivers of Mesa, that without a graphics card among them.
  bool keeps() const { return x_copy != nullptr; }
  /// The window has another size. What was painted is gone.
  void fit();
  /// Parts of a window that is so high, in whole pixels.
  void show(const std::vector<access::Rectangle>& parts, int height);

 private:
  using Copy = void (*)(_XDisplay*, unsigned long, int, int, int, int);

  GLFWwindow* x_window;
  Copy x_copy = nullptr;
  bool x_was_shown = false;
};

}  // namespace rollcall::gui
