#pragma once
#include "player/gui/input.h"
#include "player/os/clock.h"

struct GLFWwindow;

namespace rollcall::gui {

/// Collects what GLFW reports about one window into a queue, by callbacks of its own. Stays where it is, and goes
/// before the window does.
class WindowInput {
 public:
  /// Both must outlive it; events tell their time by the clock.
  WindowInput(GLFWwindow* window, const os::Clock& clock);
  ~WindowInput();
  WindowInput(const WindowInput&) = delete;
  WindowInput& operator=(const WindowInput&) = delete;

  InputQueue& queue() { return x_queue; }
  /// True if the window system has asked for the picture again since the last call.
  bool take_exposed();

 private:
  struct Callbacks;
  void push(Event event);

  GLFWwindow* x_window;
  const os::Clock* x_clock;
  InputQueue x_queue;
  bool x_exposed = false;
  bool x_repeating = false;  ///< the key whose letters arrive next is being held down
  float x_pointer_x = 0;
  float x_pointer_y = 0;
};

}  // namespace rollcall::gui
