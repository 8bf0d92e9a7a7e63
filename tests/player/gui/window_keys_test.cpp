#include "player/gui/window_keys.h"

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

using namespace rollcall;
using gui::event_of_key;
using gui::Key;

namespace {

/// 0 if the key is none to choose with.
int digit(int pressed, int modifiers = 0) {
  const auto event = event_of_key(pressed, modifiers);
  return event && event->key == Key::digit ? event->digit : 0;
}

Key key(int pressed, int modifiers = 0) {
  const auto event = event_of_key(pressed, modifiers);
  return event ? event->key : Key::none;
}

}  // namespace

TEST_CASE("the keys above the letters choose by their place, alone only") {
  for (int number = 1; number <= 9; ++number) CHECK(digit(GLFW_KEY_0 + number) == number);
  CHECK(digit(GLFW_KEY_0) == 0);
  CHECK(digit(GLFW_KEY_A) == 0);
  CHECK(digit(GLFW_KEY_1, GLFW_MOD_CAPS_LOCK | GLFW_MOD_NUM_LOCK) == 1);
  for (const int held : {GLFW_MOD_SHIFT, GLFW_MOD_CONTROL, GLFW_MOD_ALT, GLFW_MOD_SUPER})
    CHECK_FALSE(event_of_key(GLFW_KEY_1, held));
}

TEST_CASE("the keypad chooses where its lock makes it digits, and moves about where it does not") {
  for (int number = 1; number <= 9; ++number) CHECK(digit(GLFW_KEY_KP_0 + number, GLFW_MOD_NUM_LOCK) == number);
  CHECK_FALSE(event_of_key(GLFW_KEY_KP_0, GLFW_MOD_NUM_LOCK));
  CHECK_FALSE(event_of_key(GLFW_KEY_KP_8, GLFW_MOD_NUM_LOCK | GLFW_MOD_SHIFT));
  CHECK(key(GLFW_KEY_KP_8) == Key::up);
  CHECK(key(GLFW_KEY_KP_2) == Key::down);
  CHECK(key(GLFW_KEY_KP_7) == Key::home);
  CHECK(key(GLFW_KEY_KP_1) == Key::end);
  CHECK(key(GLFW_KEY_KP_9) == Key::page_up);
  CHECK(key(GLFW_KEY_KP_3) == Key::page_down);
  CHECK_FALSE(event_of_key(GLFW_KEY_KP_5, 0));
  CHECK(key(GLFW_KEY_KP_ENTER) == Key::enter);
}

TEST_CASE("what is copied is asked for by the usual keys only") {
  const auto pastes = [](int pressed, int held) {
    const auto event = event_of_key(pressed, held);
    return event && event->kind == gui::Event::Kind::paste;
  };
  CHECK(pastes(GLFW_KEY_V, GLFW_MOD_CONTROL));
  CHECK(pastes(GLFW_KEY_INSERT, GLFW_MOD_SHIFT));
  CHECK_FALSE(pastes(GLFW_KEY_V, 0));
  CHECK_FALSE(pastes(GLFW_KEY_INSERT, 0));
}
