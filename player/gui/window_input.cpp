#include "player/gui/window_input.h"

#include <GLFW/glfw3.h>

#include <utility>

#include "player/utf8_encode.h"

namespace rollcall::gui {
namespace {

Key key_of(int key) {
  if (key >= GLFW_KEY_1 && key <= GLFW_KEY_9) return Key::digit;
  switch (key) {
    case GLFW_KEY_TAB:
      return Key::tab;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return Key::enter;
    case GLFW_KEY_ESCAPE:
      return Key::escape;
    case GLFW_KEY_BACKSPACE:
      return Key::backspace;
    case GLFW_KEY_DELETE:
      return Key::erase;
    case GLFW_KEY_LEFT:
      return Key::left;
    case GLFW_KEY_RIGHT:
      return Key::right;
    case GLFW_KEY_UP:
      return Key::up;
    case GLFW_KEY_DOWN:
      return Key::down;
    case GLFW_KEY_HOME:
      return Key::home;
    case GLFW_KEY_END:
      return Key::end;
    case GLFW_KEY_PAGE_UP:
      return Key::page_up;
    case GLFW_KEY_PAGE_DOWN:
      return Key::page_down;
    default:
      return Key::none;
  }
}

}  // namespace

/// GLFW is C: nothing may be thrown through it.
struct WindowInput::Callbacks {
  static WindowInput& of(GLFWwindow* window) { return *static_cast<WindowInput*>(glfwGetWindowUserPointer(window)); }

  static void key(GLFWwindow* window, int key, int, int action, int modifiers) noexcept {
    WindowInput& input = of(window);
    if (action == GLFW_RELEASE) return;
    input.x_repeating = action == GLFW_REPEAT;
    Event event;
    const bool paste = ((modifiers & GLFW_MOD_CONTROL) != 0 && key == GLFW_KEY_V) ||
                       ((modifiers & GLFW_MOD_SHIFT) != 0 && key == GLFW_KEY_INSERT);
    if (paste) {
      event.kind = Event::Kind::paste;  // whoever answers asks for the text, where there is a field for it
    } else {
      event.key = key_of(key);
      if (event.key == Key::none) return;
      if (event.key == Key::digit) {
        constexpr int others = GLFW_MOD_SHIFT | GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER;
        if ((modifiers & others) != 0) return;
        event.digit = key - GLFW_KEY_0;
      }
      event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
    }
    event.repeated = input.x_repeating;
    input.push(std::move(event));
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
