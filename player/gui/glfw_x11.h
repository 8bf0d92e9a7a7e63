#pragma once

struct GLFWwindow;
struct _XDisplay;

namespace rollcall::gui {

/// The connection of GLFW to the X server, and the number of a window there; null and 0 where GLFW was built for
/// another window system.
_XDisplay* x11_display();
unsigned long x11_window(GLFWwindow* window);
/// What GLX paints in for this window; 0 where something else than GLX does.
unsigned long glx_window(GLFWwindow* window);

}  // namespace rollcall::gui
