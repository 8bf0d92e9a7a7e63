#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "player/access/screen.h"

struct GLFWwindow;

namespace rollcall::gui {

/// The input method of the X Window System (XIM): dead keys and the Compose key, and programs such as ibus and fcitx
/// that make words of several keys. GLFW 3.3 has one too, but reports keys that the method has taken, and cannot say
/// where the caret is; so the keys of the window are taken out of its queue before it sees them. The method shows what
/// is being composed and its candidates at the caret by itself.
class InputMethod {
 public:
  /// The window must outlive it.
  explicit InputMethod(GLFWwindow* window);
  ~InputMethod();
  InputMethod(const InputMethod&) = delete;
  InputMethod& operator=(const InputMethod&) = delete;

  /// False where there is no X server, or no method there, not even the one of Xlib: GLFW reports the keys then.
  bool works() const;

  /// Where the caret of the field that has the focus stands, in pixels of the window. Without one the keys are no
  /// letters of a text, and no method gets them.
  void follow(const std::optional<access::Rectangle>& caret);

  struct Keys {
    /// As the key callback of GLFW; `is_repeated` by a key held down.
    std::function<void(int key, int scancode, bool is_repeated, int modifiers)> press;
    std::function<void(const std::string& text, bool is_repeated)> write;  ///< UTF-8
  };
  /// Waits until something has arrived, but no longer than so many seconds; then all of it is told, keys here and the
  /// rest by the callbacks of GLFW.
  void take_events(std::optional<double> seconds, const Keys& keys);

 private:
  struct Impl;
  std::unique_ptr<Impl> x_impl;
};

}  // namespace rollcall::gui
