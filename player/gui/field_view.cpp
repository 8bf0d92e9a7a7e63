#include <algorithm>
#include <cmath>
#include <utility>

#include "player/gui/frame.h"
#include "player/utf8.h"

namespace rollcall::gui {
namespace {

constexpr float wheel_step = 60;  // dp

access::Widget widget_of(const Field& field, const FieldLook& look) {
  const std::string shown = shown_text(field, look.secrecy);
  const auto characters_before = [&](std::size_t offset) {
    return utf8_length(std::string_view(shown).substr(0, to_shown(field, look.secrecy, offset)));
  };
  access::Widget widget;
  widget.role = access::Role::field;
  widget.several_lines = look.lines == Lines::several;
  widget.caret = characters_before(field.caret);
  if (!field.selection().empty()) widget.anchor = characters_before(field.anchor);
  widget.error = look.error;
  if (look.secrecy == Secrecy::readable)
    widget.state = field.text;
  else
    widget.hidden = utf8_length(shown);
  return widget;
}

}  // namespace

/// The text within one field of one frame. Within it left is left, whatever the direction of the page: places are those
/// of the window.
class Frame::FieldText {
 public:
  FieldText(Frame& frame, std::string_view id, Field& field, const FieldLook& look, Rectangle box, bool is_focused)
      : x_frame(frame),
        x_id(id),
        x_field(field),
        x_look(look),
        x_is_focused(is_focused),
        x_caret_width(std::max(2.0F, frame.dp(2))),
        x_inside(inside_of(box)) {}

  /// What was done to it since the last frame.
  void answer() {
    const InputState& input = x_frame.x_input;
    if (x_is_focused && input.assigned) {
      x_field.is_full = assign(x_field, *input.assigned, x_look.rules()) > 0;
      x_reveals = true;
    }
    if (x_is_focused && input.caret) {
      place_caret(x_field, *input.caret, x_look.secrecy);
      x_reveals = true;
    }
    if (x_is_focused && input.typed) {
      x_frame.x_copied = edit(x_field, *input.typed, {laid_out().paragraph, x_inside.height}, x_look);
      x_reveals = true;
    }
    if (!input.pointed) return;
    const bool is_wheel = input.pointed->kind == Event::Kind::wheel;
    if (is_wheel && input.hovered == x_id) turn(input.pointed->turn);
    if (!is_wheel && input.held == x_id) meet(*input.pointed, input.times);
  }

  void draw() {
    ShapedText& text = laid_out();
    scroll(text.paragraph);
    DisplayList& list = x_frame.display_list();
    list.add(DisplayList::Clip{on_page(x_inside)});
    const std::vector<text::Box> marked = selection(text.paragraph);
    for (const text::Box& box : marked) list.add(DisplayList::Fill{on_page(in_window(box)), theme().accent, 0});
    letters(text, theme().ink);
    for (const text::Box& box : marked) {
      list.add(DisplayList::Clip{on_page(in_window(box))});
      letters(text, theme().on_accent);
      list.add(DisplayList::Unclip{});
    }
    if (x_is_focused) draw_caret(text.paragraph, marked.empty() ? theme().accent : theme().ink);
    list.add(DisplayList::Unclip{});
    draw_bar(text.paragraph);
  }

 private:
  const Theme& theme() const { return x_frame.theme(); }
  bool has_lines() const { return x_look.lines == Lines::several; }
  float room() const { return x_inside.width - x_caret_width; }
  std::size_t shown(std::size_t offset) const { return to_shown(x_field, x_look.secrecy, offset); }

  Rectangle inside_of(Rectangle box) const {
    const float across = x_frame.dp(14), down = has_lines() ? x_frame.dp(10) : 0;
    return x_frame.display_list().mirrored(
        {box.x + across, box.y + down, box.width - 2 * across, box.height - 2 * down});
  }

  /// To where the display list mirrors it back from.
  Rectangle on_page(Rectangle area) const { return x_frame.display_list().mirrored(area); }

  Rectangle in_window(const text::Box& box) const {
    return {x_inside.x + x_field.scrolled_x + box.x, x_inside.y + x_field.scrolled_y + box.y, box.width, box.height};
  }

  ShapedText& laid_out() const {
    // A PIN, and what is not written yet, goes the way of the page.
    text::TextStyle style = x_frame.metrics().style(Type::body);
    if (x_frame.display_list().facing() == Facing::mirrored)
      style.direction = text::Direction::automatic_or_right_to_left;
    return x_frame.x_tools.texts.set(shown_text(x_field, x_look.secrecy), style, has_lines() ? std::floor(room()) : 0);
  }

  void turn(float notches) {
    scroll(laid_out().paragraph);
    const float before = x_field.scrolled_y;
    x_field.scrolled_y += std::round(notches * x_frame.dp(wheel_step));
    scroll(laid_out().paragraph);
    x_frame.x_took_wheel = x_field.scrolled_y != before;
  }

  void meet(const Event& event, int times) {
    const text::Paragraph& paragraph = laid_out().paragraph;
    const float y = has_lines() ? event.y - x_inside.y - x_field.scrolled_y : paragraph.height() / 2;
    const std::size_t at = paragraph.offset_at(event.x - x_inside.x - x_field.scrolled_x, y);
    if (event.kind == Event::Kind::pointer_down && !event.shift)
      point(x_field, at, x_look, times);
    else
      drag(x_field, at, x_look);
    x_reveals = true;
  }

  /// No farther than the text goes; what begins at the right keeps to the right; where something was done, the caret
  /// comes into sight.
  void scroll(const text::Paragraph& paragraph) {
    const text::Box caret = paragraph.caret(shown(x_field.caret));
    if (has_lines()) {
      x_field.scrolled_x = 0;
      if (x_reveals)
        x_field.scrolled_y =
            std::clamp(x_field.scrolled_y, -caret.y, std::max(-caret.y, x_inside.height - caret.y - caret.height));
      const float furthest = std::min(0.0F, std::floor(x_inside.height - paragraph.height()));
      x_field.scrolled_y = std::round(std::clamp(x_field.scrolled_y, furthest, 0.0F));
      return;
    }
    x_field.scrolled_y = std::round((x_inside.height - paragraph.height()) / 2);
    const float left_over = std::floor(room() - std::ceil(paragraph.width()));
    const float start = paragraph.right_to_left() ? left_over : 0;
    if (left_over >= 0 || !x_is_focused) {
      x_field.scrolled_x = start;
      return;
    }
    const float in_sight = std::clamp(x_field.scrolled_x, -caret.x, std::max(-caret.x, room() - caret.x));
    x_field.scrolled_x = std::round(std::clamp(in_sight, left_over, 0.0F));
  }

  std::vector<text::Box> selection(const text::Paragraph& paragraph) const {
    if (!x_is_focused) return {};
    const TextRange range = x_field.selection();
    return paragraph.selection(shown(range.start), shown(range.end));
  }

  void letters(ShapedText& text, Colour colour) {
    const Rectangle area = on_page(in_window({0, 0, text.box, text.paragraph.height()}));
    x_frame.display_list().add(DisplayList::Letters{&text, {area.x, area.y}, colour});
  }

  /// Where directions meet it is split: what is written next in the direction of the line appears at its upper half,
  /// what is written in the other one at its lower half.
  void draw_caret(const text::Paragraph& paragraph, Colour colour) {
    text::Paragraph::Carets carets = paragraph.carets(shown(x_field.caret));
    const auto bar = [&](text::Box box) {
      box.width = x_caret_width;
      const Rectangle area = in_window(box);
      x_frame.display_list().add(DisplayList::Fill{on_page(area), colour, 0});
      return area;
    };
    if (carets.strong.x == carets.weak.x) {
      x_frame.x_caret = bar(carets.strong);
      return;
    }
    carets.strong.height = carets.weak.height = std::ceil(carets.strong.height / 2);
    carets.weak.y += carets.weak.height;
    x_frame.x_caret = bar(carets.strong);
    bar(carets.weak);
  }

  /// Where in the text one is, if not all of it can be seen.
  void draw_bar(const text::Paragraph& paragraph) const {
    if (!has_lines() || paragraph.height() <= x_inside.height) return;
    const float length = x_inside.height * x_inside.height / paragraph.height();
    const float top = x_inside.y - x_field.scrolled_y * x_inside.height / paragraph.height();
    const float thick = x_frame.dp(4);
    const Rectangle inside = on_page(x_inside);
    x_frame.display_list().add(
        DisplayList::Fill{{inside.x + inside.width + x_frame.dp(6), top, thick, length}, theme().edge, thick / 2});
  }

  Frame& x_frame;
  std::string_view x_id;
  Field& x_field;
  const FieldLook& x_look;
  bool x_is_focused;
  float x_caret_width;
  Rectangle x_inside;
  bool x_reveals = false;
};

void Frame::field(std::string_view id, std::string_view label, Field& field, const FieldLook& look) {
  ShapedText& above = set(label, Type::label, x_width);
  const Rectangle label_area = put(x_width, std::ceil(above.paragraph.height()) + dp(6));
  letters(above, label_area.x, label_area.y, theme().ink);
  const bool has_lines = look.lines == Lines::several;
  const float line = std::ceil(set("Xg", Type::body).paragraph.height());
  const float height = has_lines ? line * static_cast<float>(look.height) + dp(20) : std::max(dp(46), line + dp(20));
  const float width = dp(420) * std::max(1.0F, metrics().type / metrics().unit);
  const Rectangle box = put(has_lines ? x_width : std::min(x_width, width), height);
  access::Widget widget = widget_of(field, look);
  widget.id = id;
  widget.name = label;
  widget.area = box;
  const State state = control(std::move(widget));
  const bool is_wrong = !look.error.empty();
  display_list().add(DisplayList::Fill{box, theme().card, dp(8)});
  display_list().add(DisplayList::Outline{box,
                                          state.focused ? theme().accent
                                          : is_wrong    ? theme().ink
                                                        : theme().edge,
                                          dp(8),
                                          state.focused || is_wrong ? std::max(2.0F, dp(2)) : std::max(1.0F, dp(1))});
  FieldText text(*this, id, field, look, box, state.focused);
  text.answer();
  text.draw();
  field_notes(field, look);
}

void Frame::field_notes(const Field& field, const FieldLook& look) {
  if (!look.error.empty()) {
    space(6);
    const LiveRegion live(*this, access::Live::assertive);
    paragraph(look.error, Type::small);
  }
  if (!field.is_full) return;
  space(6);
  const LiveRegion live(*this, access::Live::polite);
  paragraph(words(trn("Only {n} character fits here.", "Only {n} characters fit here.", look.limit)), Type::small);
}

}  // namespace rollcall::gui
