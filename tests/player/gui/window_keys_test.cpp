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

TEST_CASE("a letter is known by its place, alone only") {
  REQUIRE(event_of_key(GLFW_KEY_H, GLFW_MOD_CAPS_LOCK));
  CHECK(event_of_key(GLFW_KEY_H, GLFW_MOD_CAPS_LOCK)->key == Key::letter);
  CHECK(event_of_key(GLFW_KEY_H, 0)->letter == 'h');
  for (const int held : {GLFW_MOD_SHIFT, GLFW_MOD_CONTROL, GLFW_MOD_ALT, GLFW_MOD_SUPER})
    CHECK_FALSE(event_of_key(GLFW_KEY_H, held));
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

TEST_CASE("the keys of help, reading aloud and settings are known by their place") {
  CHECK(key(GLFW_KEY_F1) == Key::f1);
  CHECK(key(GLFW_KEY_F2) == Key::f2);
  CHECK(key(GLFW_KEY_F4) == Key::f4);
  CHECK(key(GLFW_KEY_COMMA, GLFW_MOD_CONTROL) == Key::control_comma);
  CHECK_FALSE(event_of_key(GLFW_KEY_COMMA, 0));
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

TEST_CASE("what is done to a text has the usual keys") {
  constexpr int control = GLFW_MOD_CONTROL, shift = GLFW_MOD_SHIFT;
  CHECK(key(GLFW_KEY_A, control) == Key::select_all);
  CHECK(key(GLFW_KEY_C, control) == Key::copy);
  CHECK(key(GLFW_KEY_INSERT, control) == Key::copy);
  CHECK(key(GLFW_KEY_X, control | GLFW_MOD_CAPS_LOCK) == Key::cut);
  CHECK(key(GLFW_KEY_DELETE, shift) == Key::cut);
  CHECK(key(GLFW_KEY_Z, control) == Key::undo);
  CHECK(key(GLFW_KEY_Z, control | shift) == Key::redo);
  CHECK(key(GLFW_KEY_Y, control) == Key::redo);
  CHECK(key(GLFW_KEY_DELETE, 0) == Key::erase);
  CHECK_FALSE(event_of_key(GLFW_KEY_Z, control | GLFW_MOD_ALT));
  CHECK(event_of_key(GLFW_KEY_LEFT, control | shift)->control);
  CHECK(event_of_key(GLFW_KEY_LEFT, control | shift)->shift);
}

TEST_CASE("with Ctrl a key is the letter that is printed on it, or its place where that is none of English") {
  CHECK(gui::key_as_printed(GLFW_KEY_Q, "a") == GLFW_KEY_A);
  CHECK(gui::key_as_printed(GLFW_KEY_W, "z") == GLFW_KEY_Z);
  CHECK(gui::key_as_printed(GLFW_KEY_A, "ф") == GLFW_KEY_A);
  CHECK(gui::key_as_printed(GLFW_KEY_A, "1") == GLFW_KEY_A);
  CHECK(gui::key_as_printed(GLFW_KEY_LEFT, nullptr) == GLFW_KEY_LEFT);
}
