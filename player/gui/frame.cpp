#include "player/gui/frame.h"

#include <algorithm>
#include <cmath>

#include "player/text/direction.h"

namespace rollcall::gui {

void Frame::move_to(float left, float top, float width) {
  x_left = std::round(left);
  x_top = std::round(top);
  x_width = std::max(1.0F, std::floor(width));
}

void Frame::show_within(Rectangle window_part) {
  x_part = window_part;
  display_list().add(DisplayList::Clip{window_part});
}

void Frame::show_all() {
  x_part.reset();
  display_list().add(DisplayList::Unclip{});
}

Rectangle Frame::put(float width, float height) {
  if (!x_line) {
    const Rectangle area{x_left, x_top, width, height};
    x_top += height;
    return area;
  }
  if (x_line->left > x_left && x_line->left + width > x_left + x_width) {
    *x_line = {x_left, x_line->top + x_line->height + x_line->gap, 0, x_line->gap};
  }
  const Rectangle area{x_line->left, x_line->top, width, height};
  x_line->left += width + x_line->gap;
  x_line->height = std::max(x_line->height, height);
  return area;
}

Frame::Row::Row(Frame& frame, float gap) : x_frame(frame) {
  frame.x_line = Line{frame.x_left, frame.x_top, 0, frame.dp(gap)};
}

Frame::Row::~Row() {
  x_frame.x_top = x_frame.x_line->top + x_frame.x_line->height;
  x_frame.x_line.reset();
}

Frame::Card::Card(Frame& frame, Surface surface, float padding)
    : x_frame(frame),
      x_surface(surface),
      x_padding(frame.dp(padding)),
      x_outside(frame.column()),
      x_place(frame.display_list().reserve(4)) {
  frame.move_to(x_outside.x + x_padding, x_outside.y + x_padding, x_outside.width - 2 * x_padding);
}

Frame::Card::~Card() {
  Frame& frame = x_frame;
  const Rectangle area{x_outside.x, x_outside.y, x_outside.width, frame.x_top + x_padding - x_outside.y};
  const Theme& theme = frame.theme();
  const float radius = frame.dp(12);
  if (x_surface == Surface::card) {
    const auto spread = [&](float by, float down) {
      return DisplayList::Fill{
          {area.x - by, area.y + down - by, area.width + 2 * by, area.height + 2 * by}, theme.shadow, radius + by};
    };
    frame.display_list().fill_in(x_place, spread(frame.dp(3), frame.dp(3)));
    frame.display_list().fill_in(x_place + 1, spread(frame.dp(1), frame.dp(1)));
    frame.display_list().fill_in(x_place + 2, DisplayList::Fill{area, theme.card, radius});
    frame.display_list().fill_in(x_place + 3, DisplayList::Outline{area, theme.line, radius, 1});
  } else {
    const float bar = frame.dp(4);
    // No wider than it shows: at the far corners it would shine through.
    frame.display_list().fill_in(x_place,
                                 DisplayList::Fill{{area.x, area.y, 3 * bar, area.height}, theme.accent, frame.dp(4)});
    frame.display_list().fill_in(
        x_place + 1, DisplayList::Fill{{area.x + bar, area.y, area.width - bar, area.height}, theme.tint, frame.dp(4)});
  }
  frame.move_to(x_outside.x, area.y + area.height, x_outside.width);
}

Colour Frame::colour(Tone tone) const {
  switch (tone) {
    case Tone::ink:
      return theme().ink;
    case Tone::soft:
      return theme().soft;
    case Tone::accent:
      return theme().accent;
    case Tone::on_accent:
      return theme().on_accent;
  }
  return theme().ink;
}

ShapedText& Frame::set(const StyledText& marked, Type type, float width, text::Slant slant) {
  const bool page_starts_right = x_tools.display_list.facing() == Facing::mirrored;
  text::TextStyle style = metrics().style(type);
  style.slant = slant;
  style.direction = text::direction_on(page_starts_right ? text::PageFrom::right : text::PageFrom::left, marked.text);
  ShapedText& natural = x_tools.texts.set(marked, style, std::floor(width));
  if (width <= 0 || natural.paragraph.right_to_left() == page_starts_right) return natural;
  style.align = text::Align::end;
  return x_tools.texts.set(marked, style, std::floor(width));
}

void Frame::letters(ShapedText& text, float x, float y, Colour colour) {
  display_list().add(DisplayList::Letters{&text, {std::round(x), std::round(y)}, colour});
}

void Frame::note(access::Role role, std::string_view name, std::string_view state, Rectangle area,
                 std::optional<access::Amount> amount) {
  access::Widget widget;
  widget.role = role;
  widget.name = name;
  widget.state = state;
  widget.area = area;
  widget.amount = amount;
  control(std::move(widget));
}

void Frame::heading(const StyledText& marked, Type type) {
  ShapedText& set_text = set(marked, type, x_width);
  const Rectangle area = put(x_width, std::ceil(set_text.paragraph.height()));
  letters(set_text, area.x, area.y, theme().ink);
  note(access::Role::heading, marked.text, {}, area);
}

void Frame::paragraph(const StyledText& marked, Type type, Tone tone, text::Slant slant) {
  if (marked.text.empty()) return;
  ShapedText& set_text = x_line ? set(marked, type, 0, slant) : set(marked, type, x_width, slant);
  Rectangle area = put(set_text.box, std::ceil(set_text.paragraph.height()));
  // In the middle of what is higher and stands before it.
  if (x_line) area.y += std::floor((x_line->height - area.height) / 2);
  letters(set_text, area.x, area.y, colour(tone));
  note(access::Role::text, marked.text, {}, area);
}

void Frame::pill(const StyledText& marked, Strength strength) {
  ShapedText& set_text = set(marked, Type::label);
  const float height = std::ceil(set_text.paragraph.height()) + dp(8);
  const Rectangle area = put(set_text.box + dp(24), height);
  const bool strong = strength == Strength::strong;
  if (strong)
    display_list().add(DisplayList::Fill{area, theme().accent, height / 2});
  else
    display_list().add(DisplayList::Outline{area, theme().edge, height / 2, std::max(1.0F, dp(1))});
  letters(set_text, area.x + dp(12), area.y + dp(4), colour(strong ? Tone::on_accent : Tone::ink));
  note(access::Role::text, marked.text, {}, area);
}

bool Frame::has_picture(std::string_view key) const { return x_tools.pictures.find(key) != x_tools.pictures.end(); }

void Frame::picture(std::string_view key, std::string_view alt, float most_height) {
  const auto found = x_tools.pictures.find(key);
  if (found == x_tools.pictures.end()) return;
  const text::Picture& image = found->second.image;
  const float natural = x_width * static_cast<float>(image.height) / static_cast<float>(image.width);
  const Rectangle area = put(x_width, std::round(std::min(natural, most_height)));
  display_list().add(DisplayList::Image{std::string(key), area, dp(12)});
  note(access::Role::picture, alt, {}, area);
}

void Frame::rule() {
  const Rectangle area = put(x_width, std::max(1.0F, dp(1)));
  display_list().add(DisplayList::Fill{area, theme().line, 0});
}

}  // namespace rollcall::gui
