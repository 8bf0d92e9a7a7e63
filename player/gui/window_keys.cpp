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
    case GLFW_KEY_F1:
      return Key::f1;
    case GLFW_KEY_F2:
      return Key::f2;
    case GLFW_KEY_F3:
    case GLFW_KEY_PAUSE:
      return Key::f3;
    case GLFW_KEY_F4:
      return Key::f4;
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

/// Held down with another key, a digit or a letter means something else.
bool is_alone(int modifiers) {
  return (modifiers & (GLFW_MOD_SHIFT | GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)) == 0;
}

bool is_paste(int key, int modifiers) {
  return ((modifiers & GLFW_MOD_CONTROL) != 0 && key == GLFW_KEY_V) ||
         ((modifiers & GLFW_MOD_SHIFT) != 0 && key == GLFW_KEY_INSERT);
}

/// What is done to the text of a field, but for paste.
Key key_of_edit(int key, int modifiers) {
  const bool is_shifted = (modifiers & GLFW_MOD_SHIFT) != 0;
  if (is_shifted && key == GLFW_KEY_DELETE) return Key::cut;
  // AltGr, which types a letter, is no Alt here; Ctrl and Alt together are the desktop's.
  if ((modifiers & GLFW_MOD_CONTROL) == 0 || (modifiers & GLFW_MOD_ALT) != 0) return Key::none;
  switch (key) {
    case GLFW_KEY_A:
      return Key::select_all;
    case GLFW_KEY_C:
    case GLFW_KEY_INSERT:
      return Key::copy;
    case GLFW_KEY_X:
      return Key::cut;
    case GLFW_KEY_Y:
      return Key::redo;
    case GLFW_KEY_Z:
      return is_shifted ? Key::redo : Key::undo;
    default:
      return Key::none;
  }
}

}  // namespace

std::optional<Event> event_of_key(int key, int modifiers) {
  Event event;
  if (is_paste(key, modifiers)) {
    event.kind = Event::Kind::paste;  // whoever answers asks for the text, where there is a field for it
    return event;
  }
  event.control = (modifiers & GLFW_MOD_CONTROL) != 0;
  if (const Key edit = key_of_edit(key, modifiers); edit != Key::none) {
    event.key = edit;
    return event;
  }
  if (key == GLFW_KEY_COMMA && (modifiers & GLFW_MOD_CONTROL) != 0) {
    event.key = Key::control_comma;
    return event;
  }
  const bool is_on_keypad = key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_DECIMAL;
  event.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  if (is_on_keypad && (modifiers & GLFW_MOD_NUM_LOCK) == 0) {
    event.key = key_of_keypad(key);
  } else if (const int digit = digit_of(key); digit != 0) {
    if (!is_alone(modifiers)) return std::nullopt;
    event.key = Key::digit;
    event.digit = digit;
  } else if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) {
    if (!is_alone(modifiers)) return std::nullopt;
    event.key = Key::letter;
    event.letter = static_cast<char>('a' + (key - GLFW_KEY_A));
  } else {
    event.key = key_of(key);
  }
  return event.key == Key::none ? std::nullopt : std::optional(event);
}

int key_as_printed(int key, const char* printed) {
  const bool is_one = printed && printed[0] != '\0' && printed[1] == '\0';
  if (!is_one) return key;
  const char letter = printed[0];
  return letter >= 'a' && letter <= 'z' ? GLFW_KEY_A + (letter - 'a') : key;
}

}  // namespace rollcall::gui
