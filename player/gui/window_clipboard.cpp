#include "player/gui/window_clipboard.h"

#include <GLFW/glfw3.h>

#include "player/gui/glfw_x11.h"
#include "player/gui/x11.h"

namespace rollcall::gui {

WindowClipboard::~WindowClipboard() {
  if (!x_copied.empty() && is_ours()) let_go_of_clipboard();
}

void WindowClipboard::copy(const std::string& text) {
  glfwSetClipboardString(x_window, text.c_str());
  x_copied = text;
}

std::string WindowClipboard::text() const {
  // GLFW cannot hand it out while somebody waits here.
  return !x_copied.empty() && is_ours() ? x_copied : clipboard_text();
}

bool WindowClipboard::is_ours() const { return owns_clipboard(x11_window(x_window)); }

}  // namespace rollcall::gui
