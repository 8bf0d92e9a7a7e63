#include "player/gui/back_buffer.h"

#include <GLFW/glfw3.h>

#include "player/gui/glfw_x11.h"

namespace rollcall::gui {

BackBuffer::BackBuffer(GLFWwindow* window) : x_window(window) {
  if (glx_window(window) != 0 && glfwExtensionSupported("GLX_MESA_copy_sub_buffer"))
    x_copy = reinterpret_cast<Copy>(glfwGetProcAddress("glXCopySubBufferMESA"));
}

void BackBuffer::fit() {
  // Without a swap Mesa would go on with a buffer of the old size.
  if (x_copy && x_was_shown) glfwSwapBuffers(x_window);
}

void BackBuffer::show(const std::vector<access::Rectangle>& parts, int height) {
  if (!x_copy) return glfwSwapBuffers(x_window);
  // No swap, after which it is undefined what lies on it.
  x_was_shown = true;
  for (const access::Rectangle& part : parts) {
    const int bottom = height - static_cast<int>(part.y + part.height);
    x_copy(x11_display(), glx_window(x_window), static_cast<int>(part.x), bottom, static_cast<int>(part.width),
           static_cast<int>(part.height));
  }
}

}  // namespace rollcall::gui
