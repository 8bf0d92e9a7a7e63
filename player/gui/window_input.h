#pragma once
#include <optional>
#include <string>

#include "player/access/window_state.h"
#include "player/gui/input.h"
#include "player/gui/input_method.h"
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
  /// Waits until something happens, but no longer than so many seconds, and collects it.
  void wait(std::optional<double> seconds);
  /// Where the caret of the field that has the focus stands, for input methods; nothing if none has it.
  void follow(const std::optional<access::Rectangle>& caret) { x_method.follow(caret); }
  /// True if the window system has asked for the picture again since the last call.
  bool take_exposed();
  const access::WindowState& window_state() const { return x_state; }

 private:
  struct Callbacks;
  void push(Event event);
  void press(int key, int scancode, bool is_repeated, int modifiers);
  void write(std::string text, bool is_repeated);

  GLFWwindow* x_window;
  const os::Clock* x_clock;
  InputMethod x_method;
  InputQueue x_queue;
  access::WindowState x_state;
  bool x_exposed = false;
  bool x_repeating = false;  ///< the key whose letters arrive next is being held down
  float x_pointer_x = 0;
  float x_pointer_y = 0;
};

}  // namespace rollcall::gui
