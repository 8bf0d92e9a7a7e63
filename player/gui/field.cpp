#include "player/gui/field.h"

#include <algorithm>
#include <string_view>

#include "player/text/breaks.h"
#include "player/utf8.h"

namespace rollcall::gui {
namespace {

constexpr std::string_view bullet = "\u2022";

/// One key at one field.
class Keystroke {
 public:
  Keystroke(Field& field, const Event& event, const Shown& shown, const FieldLook& look)
      : x_field(field),
        x_event(event),
        x_shown(shown),
        x_look(look),
        x_extend(event.shift ? Extend::yes : Extend::no),
        x_unit(event.control ? Unit::word : Unit::letter) {}

  /// What is to be copied.
  std::string press() {
    if (x_event.key == Key::copy) return copied();
    if (x_event.key == Key::cut) return cut();
    if (!goes_up_or_down()) x_field.column.reset();
    if (!moves()) change();
    return {};
  }

 private:
  const text::Paragraph& paragraph() const { return x_shown.paragraph; }
  std::size_t caret() const { return to_shown(x_field, x_look.secrecy, x_field.caret); }

  bool is_hidden() const { return x_look.secrecy == Secrecy::hidden; }

  bool goes_up_or_down() const {
    return x_event.key == Key::up || x_event.key == Key::down || x_event.key == Key::page_up ||
           x_event.key == Key::page_down;
  }

  void go(std::size_t shown) { move_to(x_field, from_shown(x_field, x_look.secrecy, shown), x_extend); }

  /// False if it does something else.
  bool moves() {
    switch (x_event.key) {
      case Key::left:
        sideways(-1);
        break;
      case Key::right:
        sideways(1);
        break;
      case Key::home:
        to_end(Way::back);
        break;
      case Key::end:
        to_end(Way::on);
        break;
      case Key::up:
        by_line(-1);
        break;
      case Key::down:
        by_line(1);
        break;
      case Key::page_up:
        by_height(-x_shown.page);
        break;
      case Key::page_down:
        by_height(x_shown.page);
        break;
      case Key::select_all:
        select_all(x_field);
        break;
      default:
        return false;
    }
    return true;
  }

  void change() {
    const EditRules rules = x_look.rules();
    // Who sees no letters sees no words.
    const Unit unit = is_hidden() && x_unit == Unit::word ? Unit::all : x_unit;
    bool is_full = false;
    switch (x_event.key) {
      case Key::backspace:
        erase(x_field, unit, Way::back, rules);
        break;
      case Key::erase:
        erase(x_field, unit, Way::on, rules);
        break;
      case Key::undo:
        undo(x_field);
        break;
      case Key::redo:
        redo(x_field);
        break;
      case Key::enter:
        is_full = insert(x_field, "\n", rules) > 0;
        break;
      default:
        return;
    }
    x_field.is_full = is_full;
  }

  void sideways(int by) {
    if (x_extend == Extend::no && !x_field.selection().empty()) return collapse(by);
    if (x_unit == Unit::letter) return go(paragraph().moved(caret(), by));
    if (is_hidden()) return to_end(by < 0 ? Way::back : Way::on);
    const bool goes_on = (by > 0) != paragraph().right_to_left_at(caret());
    move_to(x_field, neighbour(x_field, Unit::word, goes_on ? Way::on : Way::back), x_extend);
  }

  /// To the end of what is selected that lies on this side.
  void collapse(int by) {
    const TextRange range = x_field.selection();
    const auto box = [&](std::size_t at) { return paragraph().caret(to_shown(x_field, x_look.secrecy, at)); };
    const text::Box start = box(range.start), end = box(range.end);
    const bool starts_left = start.y == end.y ? start.x <= end.x : !paragraph().right_to_left();
    move_to(x_field, starts_left == (by < 0) ? range.start : range.end, Extend::no);
  }

  void to_end(Way way) {
    const bool is_all = x_event.control || x_look.lines == Lines::one;
    if (is_all) return move_to(x_field, way == Way::back ? 0 : x_field.text.size(), x_extend);
    const int line = paragraph().line_of(caret());
    go(way == Way::back ? paragraph().line_start(line) : paragraph().line_end(line));
  }

  void by_line(int by) {
    const int line = paragraph().line_of(caret()) + by;
    if (line < 0) return to_edge(Way::back);
    if (line >= paragraph().lines()) return to_edge(Way::on);
    const text::Box target = paragraph().caret(paragraph().line_start(line));
    to_height(target.y + target.height / 2);
  }

  void by_height(float by) {
    const text::Box now = paragraph().caret(caret());
    const float height = now.y + now.height / 2 + by;
    if (height < 0) return to_edge(Way::back);
    if (height >= paragraph().height()) return to_edge(Way::on);
    to_height(height);
  }

  void to_edge(Way way) { move_to(x_field, way == Way::back ? 0 : x_field.text.size(), x_extend); }

  void to_height(float y) {
    if (!x_field.column) x_field.column = paragraph().caret(caret()).x;
    go(paragraph().offset_at(*x_field.column, y));
  }

  std::string copied() const { return is_hidden() ? std::string() : std::string(x_field.selected()); }

  std::string cut() {
    std::string taken = copied();
    if (taken.empty()) return {};
    erase(x_field, Unit::letter, Way::back, x_look.rules());
    x_field.is_full = false;
    return taken;
  }

  Field& x_field;
  const Event& x_event;
  const Shown& x_shown;
  const FieldLook& x_look;
  Extend x_extend;
  Unit x_unit;
};

}  // namespace

std::string shown_text(const Field& field, Secrecy secrecy) {
  if (secrecy == Secrecy::readable) return field.text;
  std::string bullets;
  for (std::size_t i = text::Breaks(field.text).letters_before(field.text.size()); i > 0; --i) bullets += bullet;
  return bullets;
}

std::size_t to_shown(const Field& field, Secrecy secrecy, std::size_t offset) {
  if (secrecy == Secrecy::readable) return std::min(offset, field.text.size());
  return text::Breaks(field.text).letters_before(offset) * bullet.size();
}

std::size_t from_shown(const Field& field, Secrecy secrecy, std::size_t shown) {
  if (secrecy == Secrecy::readable) return std::min(shown, field.text.size());
  return text::Breaks(field.text).letter(shown / bullet.size());
}

std::string edit(Field& field, const Event& event, const Shown& shown, const FieldLook& look) {
  if (event.kind == Event::Kind::key) return Keystroke(field, event, shown, look).press();
  field.column.reset();
  if (event.kind == Event::Kind::text) field.is_full = insert(field, event.text, look.rules()) > 0;
  if (event.kind == Event::Kind::paste) field.is_full = paste(field, event.text, look.rules()) > 0;
  return {};
}

void point(Field& field, std::size_t shown, const FieldLook& look, int times) {
  field.column.reset();
  const std::size_t at = from_shown(field, look.secrecy, shown);
  if (times == 1) return move_to(field, at, Extend::no);
  if (times == 2 && look.secrecy == Secrecy::readable) return select_word(field, at);
  select_line(field, at);
}

void drag(Field& field, std::size_t shown, const FieldLook& look) {
  field.column.reset();
  move_to(field, from_shown(field, look.secrecy, shown), Extend::yes);
}

void place_caret(Field& field, std::size_t characters, Secrecy secrecy) {
  field.column.reset();
  const std::string shown = shown_text(field, secrecy);
  std::string_view rest = shown;
  for (; characters > 0 && !rest.empty(); --characters) take_character(rest);
  move_to(field, from_shown(field, secrecy, shown.size() - rest.size()), Extend::no);
}

}  // namespace rollcall::gui
