#include "player/gui/glfw_x11.h"

#include <GLFW/glfw3.h>

// Weak, because a GLFW for Wayland, which may take the place of the other, has none of them.
extern "C" {
[[gnu::weak]] _XDisplay* glfwGetX11Display();
[[gnu::weak]] unsigned long glfwGetX11Window(GLFWwindow* window);
[[gnu::weak]] unsigned long glfwGetGLXWindow(GLFWwindow* window);
}

namespace rollcall::gui {

_XDisplay* x11_display() { return glfwGetX11Display ? glfwGetX11Display() : nullptr; }

unsigned long x11_window(GLFWwindow* window) { return glfwGetX11Window ? glfwGetX11Window(window) : 0; }

unsigned long glx_window(GLFWwindow* window) { return glfwGetGLXWindow ? glfwGetGLXWindow(window) : 0; }

}  // namespace rollcall::gui
