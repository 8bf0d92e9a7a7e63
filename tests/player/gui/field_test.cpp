#include "player/gui/field.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/player/ui/headless.h"

using namespace rollcall;
using gui::Event;
using gui::Field;
using gui::Key;
using gui::Secrecy;

namespace {

void apply(Field& field, const Event& event, Secrecy secrecy = Secrecy::readable, std::size_t limit = 20) {
  gui::edit(field, event, {test::typesetter().set(gui::shown_text(field, secrecy), {})}, {limit, secrecy});
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

TEST_CASE("a field says that something did not fit, until something does") {
  Field field;
  type(field, "ضضضضضض", Secrecy::readable, 5);
  CHECK(field.text == "ضضضضض");
  CHECK(field.is_full);
  press(field, Key::left);
  CHECK(field.is_full);
  press(field, Key::backspace);
  CHECK_FALSE(field.is_full);
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

namespace {

/// Somebody at a narrow field of several lines.
struct Writer {
  explicit Writer(std::string text, float its_width = 120) : width(its_width) { field.text = std::move(text); }

  std::string press(Key key, bool shift = false, bool control = false) {
    Event event;
    event.key = key;
    event.shift = shift;
    event.control = control;
    const text::Paragraph shown = laid_out();
    return gui::edit(field, event, {shown, 3 * line_height()}, look);
  }
  text::Paragraph laid_out() const { return test::typesetter().set(gui::shown_text(field, look.secrecy), {}, width); }
  float line_height() const { return laid_out().caret(0).height; }
  int line() const { return laid_out().line_of(field.caret); }
  std::string selected() const { return std::string(field.selected()); }

  float width;
  gui::FieldLook look{.limit = 500, .lines = gui::Lines::several};
  Field field;
};

}  // namespace

TEST_CASE("arrows with Shift select what they pass, and without it go to the end of that") {
  Writer writer("Ania", 0);
  writer.press(Key::right, true);
  writer.press(Key::right, true);
  CHECK(writer.selected() == "An");
  writer.press(Key::left, true);
  CHECK(writer.selected() == "A");
  writer.press(Key::end, true);
  CHECK(writer.selected() == "Ania");
  writer.press(Key::left);
  CHECK(writer.field.caret == 0);
  writer.press(Key::select_all);
  CHECK(writer.selected() == "Ania");
  writer.press(Key::right);
  CHECK(writer.field.caret == 4);
  CHECK(writer.selected().empty());
}

TEST_CASE("arrows with Ctrl go by words, in the direction of the words") {
  Writer writer("See Ania now", 0);
  writer.press(Key::right, false, true);
  CHECK(writer.field.caret == 3);
  writer.press(Key::right, true, true);
  CHECK(writer.selected() == " Ania");
  writer.press(Key::left, false, true);
  writer.press(Key::left, false, true);
  CHECK(writer.field.caret == 0);
  Writer arabic("اسأل ليلى", 0);
  arabic.press(Key::left, false, true);
  CHECK(arabic.field.caret == std::string("اسأل").size());
  arabic.press(Key::right, false, true);
  CHECK(arabic.field.caret == 0);
}

TEST_CASE("in a selection of Arabic the left arrow goes to its left end") {
  Writer writer("سمير", 0);
  writer.press(Key::left, true);
  writer.press(Key::left, true);
  CHECK(writer.selected() == "سم");
  writer.press(Key::left);
  CHECK(writer.field.caret == 4);
  writer.press(Key::select_all);
  writer.press(Key::right);
  CHECK(writer.field.caret == 0);
}

TEST_CASE("the caret walks through a text of both directions without standing still") {
  Writer writer("ab سلام cd", 0);
  std::vector<float> seen;
  for (int i = 0; i < 10; ++i) {
    seen.push_back(writer.laid_out().caret(writer.field.caret).x);
    writer.press(Key::right);
  }
  CHECK(writer.field.caret == writer.field.text.size());
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

TEST_CASE("up and down keep to the column, and Home and End to the line") {
  Writer writer("The landing is quiet.\n\nNobody is on it but Lorne.", 0);
  writer.press(Key::end);
  CHECK(writer.field.caret == 21);
  writer.press(Key::down);
  CHECK(writer.line() == 1);
  writer.press(Key::down);
  CHECK(writer.line() == 2);
  CHECK(writer.field.caret > 40);
  writer.press(Key::down);
  CHECK(writer.field.caret == writer.field.text.size());
  writer.press(Key::home);
  CHECK(writer.field.caret == 23);
  writer.press(Key::home, false, true);
  CHECK(writer.field.caret == 0);
  writer.press(Key::page_down, true);
  CHECK(writer.selected() == writer.field.text);
  writer.press(Key::up);
  writer.press(Key::up);
  writer.press(Key::up);
  CHECK(writer.field.caret == 0);
}

TEST_CASE("End stays in its line where the text goes on in the next one") {
  for (const char* text : {"The landing is quiet and nobody is on it", "الممر هادئ ولا أحد فيه سوى لورن"}) {
    Writer writer(text);
    REQUIRE(writer.laid_out().lines() > 1);
    writer.press(Key::end);
    CHECK(writer.line() == 0);
    CHECK(writer.field.caret > 0);
    writer.press(Key::down);
    writer.press(Key::end);
    CHECK(writer.line() == 1);
    writer.press(Key::home);
    CHECK(writer.field.caret == writer.laid_out().line_start(1));
  }
}

TEST_CASE("Enter makes a line, but not in a field of one") {
  Writer writer("ab", 0);
  writer.press(Key::right);
  writer.press(Key::enter);
  CHECK(writer.field.text == "a\nb");
  CHECK(writer.line() == 1);
  writer.look.lines = gui::Lines::one;
  writer.press(Key::enter);
  CHECK(writer.field.text == "a\nb");
}

TEST_CASE("what is selected is copied or cut, and nothing of a secret") {
  Writer writer("See Ania", 0);
  CHECK(writer.press(Key::copy).empty());
  writer.press(Key::end, true);
  CHECK(writer.press(Key::copy) == "See Ania");
  CHECK(writer.field.text == "See Ania");
  CHECK(writer.press(Key::cut) == "See Ania");
  CHECK(writer.field.text.empty());
  writer.press(Key::undo);
  CHECK(writer.field.text == "See Ania");
  writer.look.secrecy = Secrecy::hidden;
  writer.press(Key::select_all);
  CHECK(writer.press(Key::copy).empty());
  CHECK(writer.press(Key::cut).empty());
  CHECK(writer.field.text == "See Ania");
}

TEST_CASE("who sees no letters sees no words: in a secret, what goes by words goes to its ends") {
  Writer writer("12 34", 0);
  writer.look.secrecy = Secrecy::hidden;
  writer.press(Key::right, false, true);
  CHECK(writer.field.caret == 5);
  gui::point(writer.field, 3, writer.look, 2);
  CHECK(writer.selected() == "12 34");
  writer.press(Key::right);
  writer.press(Key::backspace, false, true);
  CHECK(writer.field.text.empty());
}

TEST_CASE("the pointer puts the caret down, takes words and lines, and draws over what is between") {
  Writer writer("See Ania\nnow", 0);
  gui::point(writer.field, 6, writer.look, 1);
  CHECK(writer.field.caret == 6);
  CHECK(writer.selected().empty());
  gui::drag(writer.field, 2, writer.look);
  CHECK(writer.selected() == "e An");
  gui::point(writer.field, 6, writer.look, 2);
  CHECK(writer.selected() == "Ania");
  gui::point(writer.field, 6, writer.look, 3);
  CHECK(writer.selected() == "See Ania");
}
