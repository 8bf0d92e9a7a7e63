#include "player/gui/window_keys.h"

#include <GLFW/glfw3.h>

namespace rollcall::gui {
namespace {

/// Of a keypad whose lock is off.
Key key_of_keypad(int key) {
  switch (key) {
    case GLFW_KEY_KP_1:
      return Key::end;
    case GLFW_KEY_KP_2:
      return Key::down;
    case GLFW_KEY_KP_3:
      return Key::page_down;
    case GLFW_KEY_KP_4:
      return Key::left;
    case GLFW_KEY_KP_6:
      return Key::right;
    case GLFW_KEY_KP_7:
      return Key::home;
    case GLFW_KEY_KP_8:
      return Key::up;
    case GLFW_KEY_KP_9:
      return Key::page_up;
    case GLFW_KEY_KP_DECIMAL:
      return Key::erase;
    default:
      return Key::none;
  }
}

Key key_of(int key) {
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

/// 1 to 9; 0 for any other key.
int digit_of(int key) {
  if (key >= GLFW_KEY_1 && key <= GLFW_KEY_9) return key - GLFW_KEY_0;
  if (key >= GLFW_KEY_KP_1 && key <= GLFW_KEY_KP_9) return key - GLFW_KEY_KP_0;
  return 0;
}

bool is_paste(int key, int modifiers) {
  return ((modifiers & GLFW_MOD_CONTROL) != 0 && key == GLFW_KEY_V) ||
         ((modifiers & GLFW_MOD_SHIFT) != 0 && key == GLFW_KEY_INSERT);
}

}  // namespace

std::optional<Event> event_of_key(int key, int modifiers) {
  Event event;
  if (is_paste(key, modifiers)) {
    event.kind = Event::Kind::paste;  // whoever answers asks for the text, where there is a field for it
    return event;
  }
  const bool is_on_keypad = key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_DECIMAL;
  event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  if (is_on_keypad && (modifiers & GLFW_MOD_NUM_LOCK) == 0) {
    event.key = key_of_keypad(key);
  } else if (const int digit = digit_of(key); digit != 0) {
    constexpr int others = GLFW_MOD_SHIFT | GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER;
    if ((modifiers & others) != 0) return std::nullopt;
    event.key = Key::digit;
    event.digit = digit;
  } else {
    event.key = key_of(key);
  }
  return event.key == Key::none ? std::nullopt : std::optional(event);
}

}  // namespace rollcall::gui
