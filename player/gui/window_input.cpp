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

  static void key(GLFWwindow* window, int key, int, int action, int modifiers) noexcept {
    WindowInput& input = of(window);
    if (action == GLFW_RELEASE) return;
    input.x_repeating = action == GLFW_REPEAT;
    std::optional<Event> event = event_of_key(key, modifiers);
    if (!event) return;
    event->repeated = input.x_repeating;
    input.push(std::move(*event));
  }

  static void letter(GLFWwindow* window, unsigned int letter) noexcept {
    Event event;
    event.kind = Event::Kind::text;
    append_utf8(event.text, letter);
    event.repeated = of(window).x_repeating;
    of(window).push(std::move(event));
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

  static void button(GLFWwindow* window, int button, int action, int) noexcept {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    Event event;
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

  static void exposed(GLFWwindow* window) noexcept { of(window).x_exposed = true; }
};

WindowInput::WindowInput(GLFWwindow* window, const os::Clock& clock) : x_window(window), x_clock(&clock) {
  glfwSetWindowUserPointer(window, this);
  glfwSetInputMode(window, GLFW_LOCK_KEY_MODS, GLFW_TRUE);  // the keypad has digits with its lock only
  glfwSetKeyCallback(window, Callbacks::key);
  glfwSetCharCallback(window, Callbacks::letter);
  glfwSetCursorPosCallback(window, Callbacks::moved);
  glfwSetMouseButtonCallback(window, Callbacks::button);
  glfwSetCursorEnterCallback(window, Callbacks::entered);
  glfwSetScrollCallback(window, Callbacks::wheel);
  glfwSetWindowRefreshCallback(window, Callbacks::exposed);
}

WindowInput::~WindowInput() {
  glfwSetKeyCallback(x_window, nullptr);
  glfwSetCharCallback(x_window, nullptr);
  glfwSetCursorPosCallback(x_window, nullptr);
  glfwSetMouseButtonCallback(x_window, nullptr);
  glfwSetCursorEnterCallback(x_window, nullptr);
  glfwSetScrollCallback(x_window, nullptr);
  glfwSetWindowRefreshCallback(x_window, nullptr);
}

bool WindowInput::take_exposed() { return std::exchange(x_exposed, false); }

void WindowInput::push(Event event) {
  event.x = x_pointer_x;
  event.y = x_pointer_y;
  event.at = x_clock->steady_milliseconds();
  x_queue.push(std::move(event));
}

}  // namespace rollcall::gui
