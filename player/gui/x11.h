#pragma once
#include <functional>
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

}  // namespace rollcall::gui
