#pragma once
#include <functional>
#include <memory>
#include <string>

/// What GLFW 3.3 leaves to be done on the X Window System, over a connection of our own. Does nothing where there is no
/// X server.
namespace rollcall::gui {

/// Takes away what a window manager that has died left on the root window (_NET_SUPPORTING_WM_CHECK of the Extended
/// Window Manager Hints), then calls `start`: GLFW would end the program over it. A window manager that lives is left
/// alone. Our connection stays open until `start` has made one of its own, because a server whose last client leaves
/// begins anew.
void forget_dead_window_manager(const std::function<void()>& start);

/// The text that was copied last, in whatever program; empty if there is none, if it is larger than 64 KiB, or if that
/// program does not answer within half a second, where GLFW would wait for ever.
std::string clipboard_text();

/// Whether the program that has made this window owns what was copied last.
bool owns_clipboard(unsigned long window);
/// Nobody owns it any more.
void let_go_of_clipboard();

/// Wakes whoever waits for the events of a window, from one other thread. glfwPostEmptyEvent would send on the
/// connection that the window's thread waits on, and sending also takes in what has arrived there: then its own event
/// lies in the queue while the other goes on waiting for it.
class Doorbell {
 public:
  explicit Doorbell(unsigned long window);
  ~Doorbell();
  Doorbell(const Doorbell&) = delete;
  Doorbell& operator=(const Doorbell&) = delete;
  /// False where the window stands on no X server.
  bool ring();

 private:
  struct Wire;
  unsigned long x_window;
  std::unique_ptr<Wire> x_wire;  ///< from the first ring on
};

/// Calls `start`, for which there is no input method of another program: GLFW would open it too, and take the keys from
/// ours (input_method.h). Changes the environment meanwhile.
void without_input_methods(const std::function<void()>& start);

}  // namespace rollcall::gui
