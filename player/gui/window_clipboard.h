#pragma once
#include <string>

struct GLFWwindow;

namespace rollcall::gui {

/// What is copied and pasted. GLFW keeps what is copied here and hands it out, but waits for ever for other programs:
/// for the owner of what was copied elsewhere, and when it ends for a clipboard manager. So both are done beside it.
class WindowClipboard {
 public:
  /// The window must outlive it.
  explicit WindowClipboard(GLFWwindow* window) : x_window(window) {}
  /// What was copied here goes, unless a clipboard manager has taken it already.
  ~WindowClipboard();
  WindowClipboard(const WindowClipboard&) = delete;
  WindowClipboard& operator=(const WindowClipboard&) = delete;

  void copy(const std::string& text);
  /// What was copied last, here or elsewhere: as clipboard_text.
  std::string text() const;

 private:
  bool is_ours() const;

  GLFWwindow* x_window;
  std::string x_copied;
};

}  // namespace rollcall::gui
