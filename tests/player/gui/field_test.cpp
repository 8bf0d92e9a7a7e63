#include "player/gui/field.h"

#include <doctest/doctest.h>

#include "tests/player/ui/headless.h"

using namespace rollcall;
using gui::Event;
using gui::Field;
using gui::Key;
using gui::Secrecy;

namespace {

void apply(Field& field, const Event& event, Secrecy secrecy = Secrecy::readable, std::size_t limit = 20) {
  gui::edit(field, event, test::typesetter().set(gui::shown_text(field, secrecy), {}), secrecy, limit);
}

void type(Field& field, std::string text, Secrecy secrecy = Secrecy::readable, std::size_t limit = 20) {
  Event event;
  event.kind = Event::Kind::text;
  event.text = std::move(text);
  apply(field, event, secrecy, limit);
}

void press(Field& field, Key key, Secrecy secrecy = Secrecy::readable) {
  Event event;
  event.key = key;
  apply(field, event, secrecy);
}

}  // namespace

TEST_CASE("letters go in where the caret stands") {
  Field field;
  type(field, "Ania");
  press(field, Key::left);
  press(field, Key::left);
  press(field, Key::left);
  type(field, "m");
  CHECK(field.text == "Amnia");
  press(field, Key::end);
  type(field, "!");
  press(field, Key::home);
  type(field, "_");
  CHECK(field.text == "_Amnia!");
}

TEST_CASE("backspace and delete take whole letters, however many bytes they have") {
  Field field;
  type(field, "Қаз");
  press(field, Key::backspace);
  CHECK(field.text == "Қа");
  press(field, Key::home);
  press(field, Key::erase);
  CHECK(field.text == "а");
  press(field, Key::backspace);
  CHECK(field.text == "а");
  press(field, Key::end);
  press(field, Key::erase);
  CHECK(field.text == "а");
}

TEST_CASE("control characters are left out, and what is beyond the limit too") {
  Field field;
  type(field,
       "a\n\tb\x7f\x01"
       "c");
  CHECK(field.text == "abc");
  type(field, "ضضضضضض", Secrecy::readable, 5);
  CHECK(field.text == "abcضض");
  type(field, "x", Secrecy::readable, 2);
  CHECK(field.text == "abcضض");
}

TEST_CASE("a secret shows as bullets and its caret still knows the letters") {
  Field field;
  type(field, "1ض3", Secrecy::hidden);
  CHECK(gui::shown_text(field, Secrecy::hidden) == "\u2022\u2022\u2022");
  press(field, Key::left, Secrecy::hidden);
  type(field, "2", Secrecy::hidden);
  CHECK(field.text == "1ض23");
  press(field, Key::left, Secrecy::hidden);
  press(field, Key::backspace, Secrecy::hidden);
  CHECK(field.text == "123");
}

TEST_CASE("arrows follow the eye in Arabic") {
  Field field;
  type(field, "سام");
  press(field, Key::home);
  press(field, Key::left);
  type(field, "X");
  CHECK(field.text == "سXام");
}
