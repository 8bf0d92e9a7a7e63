#include "player/gui/window_input.h"

#include <GLFW/glfw3.h>

#include <optional>
#include <utility>

#include "player/gui/window_keys.h"
#include "player/utf8_encode.h"

namespace rollcall::gui {

/// GLFW is C: nothing may be thrown through it.
struct WindowInput::Callbacks {
  static WindowInput& of(GLFWwindow* window) { return *static_cast<WindowInput*>(glfwGetWindowUserPointer(window)); }

  static void key(GLFWwindow* window, int key, int scancode, int action, int modifiers) noexcept {
    if (action == GLFW_RELEASE) return;
    WindowInput& input = of(window);
    input.x_repeating = action == GLFW_REPEAT;
    input.press(key, scancode, input.x_repeating, modifiers);
  }

  static void letter(GLFWwindow* window, unsigned int letter) noexcept {
    std::string text;
    append_utf8(text, letter);
    of(window).write(std::move(text), of(window).x_repeating);
  }

  static void moved(GLFWwindow* window, double x, double y) noexcept {
    int width = 1, height = 1, pixels_across = 1, pixels_down = 1;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &pixels_across, &pixels_down);
    WindowInput& input = of(window);
    input.x_pointer_x =
        static_cast<float>(x) * static_cast<float>(pixels_across) / static_cast<float>(width > 0 ? width : 1);
    input.x_pointer_y =
        static_cast<float>(y) * static_cast<float>(pixels_down) / static_cast<float>(height > 0 ? height : 1);
    Event event;
    event.kind = Event::Kind::pointer_moved;
    input.push(std::move(event));
  }

  static void button(GLFWwindow* window, int button, int action, int modifiers) noexcept {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    Event event;
    event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
    event.kind = action == GLFW_PRESS ? Event::Kind::pointer_down : Event::Kind::pointer_up;
    of(window).push(std::move(event));
  }

  static void entered(GLFWwindow* window, int inside) noexcept {
    if (inside == GLFW_TRUE) return;
    Event event;
    event.kind = Event::Kind::pointer_left;
    of(window).push(std::move(event));
  }

  static void wheel(GLFWwindow* window, double, double turn) noexcept {
    Event event;
    event.kind = Event::Kind::wheel;
    event.turn = static_cast<float>(turn);
    of(window).push(std::move(event));
  }

  static void dropped(GLFWwindow* window, int count, const char** paths) noexcept {
    Event event;
    event.kind = Event::Kind::dropped;
    event.files.assign(paths, paths + count);
    of(window).push(std::move(event));
  }

  static void placed(GLFWwindow* window, int x, int y) noexcept {
    of(window).x_state.x = static_cast<float>(x);
    of(window).x_state.y = static_cast<float>(y);
  }

  static void sized(GLFWwindow* window, int width, int height) noexcept {
    of(window).x_state.width = static_cast<float>(width);
    of(window).x_state.height = static_cast<float>(height);
  }

  static void activated(GLFWwindow* window, int active) noexcept { of(window).x_state.active = active == GLFW_TRUE; }

  static void exposed(GLFWwindow* window) noexcept { of(window).x_exposed = true; }
};

WindowInput::WindowInput(GLFWwindow* window, const os::Clock& clock)
    : x_window(window), x_clock(&clock), x_method(window) {
  glfwSetWindowUserPointer(window, this);
  glfwSetInputMode(window, GLFW_LOCK_KEY_MODS, GLFW_TRUE);  // the keypad has digits with its lock only
  glfwSetKeyCallback(window, Callbacks::key);
  glfwSetCharCallback(window, Callbacks::letter);
  glfwSetCursorPosCallback(window, Callbacks::moved);
  glfwSetMouseButtonCallback(window, Callbacks::button);
  glfwSetCursorEnterCallback(window, Callbacks::entered);
  glfwSetScrollCallback(window, Callbacks::wheel);
  glfwSetDropCallback(window, Callbacks::dropped);
  glfwSetWindowRefreshCallback(window, Callbacks::exposed);
  glfwSetWindowPosCallback(window, Callbacks::placed);
  glfwSetFramebufferSizeCallback(window, Callbacks::sized);
  glfwSetWindowFocusCallback(window, Callbacks::activated);
  int x = 0, y = 0, width = 0, height = 0;
  glfwGetWindowPos(window, &x, &y);
  glfwGetFramebufferSize(window, &width, &height);
  Callbacks::placed(window, x, y);
  Callbacks::sized(window, width, height);
  Callbacks::activated(window, glfwGetWindowAttrib(window, GLFW_FOCUSED));
}

WindowInput::~WindowInput() {
  glfwSetKeyCallback(x_window, nullptr);
  glfwSetCharCallback(x_window, nullptr);
  glfwSetCursorPosCallback(x_window, nullptr);
  glfwSetMouseButtonCallback(x_window, nullptr);
  glfwSetCursorEnterCallback(x_window, nullptr);
  glfwSetScrollCallback(x_window, nullptr);
  glfwSetDropCallback(x_window, nullptr);
  glfwSetWindowRefreshCallback(x_window, nullptr);
  glfwSetWindowPosCallback(x_window, nullptr);
  glfwSetFramebufferSizeCallback(x_window, nullptr);
  glfwSetWindowFocusCallback(x_window, nullptr);
}

void WindowInput::wait(std::optional<double> seconds) {
  if (x_method.works()) {
    x_method.take_events(seconds, {[this](int key, int scancode, bool is_repeated, int held) {
                                     press(key, scancode, is_repeated, held);
                                   },
                                   [this](const std::string& text, bool is_repeated) { write(text, is_repeated); }});
  } else if (seconds) {
    glfwWaitEventsTimeout(*seconds);
  } else {
    glfwWaitEvents();
  }
}

void WindowInput::press(int key, int scancode, bool is_repeated, int modifiers) {
  if ((modifiers & GLFW_MOD_CONTROL) != 0) key = key_as_printed(key, glfwGetKeyName(GLFW_KEY_UNKNOWN, scancode));
  std::optional<Event> event = event_of_key(key, modifiers);
  if (!event) return;
  event->repeated = is_repeated;
  push(std::move(*event));
}

void WindowInput::write(std::string text, bool is_repeated) {
  Event event;
  event.kind = Event::Kind::text;
  event.text = std::move(text);
  event.repeated = is_repeated;
  push(std::move(event));
}

bool WindowInput::take_exposed() { return std::exchange(x_exposed, false); }

void WindowInput::push(Event event) {
  event.x = x_pointer_x;
  event.y = x_pointer_y;
  event.at = x_clock->steady_milliseconds();
  x_queue.push(std::move(event));
}

}  // namespace rollcall::gui
