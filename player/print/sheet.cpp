#include "player/print/sheet.h"

namespace rollcall::print {

using text::Align;

double Sheet::left(double from, double width) const {
  return is_mirrored() ? x_document->width() - x_margin - from - width : x_margin + from;
}

text::TextStyle Sheet::style_of(const Look& look) const {
  return {.size = static_cast<float>(look.size),
          .weight = look.weight,
          .slant = look.slant,
          .align = look.is_code && is_mirrored() ? Align::end : look.align,
          .direction = look.is_code ? text::Direction::left_to_right : x_direction};
}

text::Paragraph Sheet::set(const StyledText& styled, const Look& look, double width) const {
  return x_setter->set(styled, style_of(look), static_cast<float>(width));
}

text::Paragraph Sheet::fitted(std::string_view text, const Look& look, double width, double highest) const {
  text::TextStyle style = style_of(look);
  for (text::TextStyle narrow = style; narrow.size >= static_cast<float>(look.unbroken) && look.unbroken > 0;
       narrow.size *= 0.96F) {
    text::Paragraph paragraph = x_setter->set(text, narrow, static_cast<float>(width));
    if (paragraph.lines() == 1 && paragraph.height() <= static_cast<float>(highest)) return paragraph;
  }
  for (;; style.size *= 0.93F) {
    text::Paragraph paragraph = x_setter->set(text, style, static_cast<float>(width));
    if (static_cast<double>(paragraph.height()) <= highest || style.size < 3) return paragraph;
  }
}

double Sheet::put(std::string_view text, const Look& look, double from, double y, double width, double highest) const {
  const text::Paragraph paragraph = fitted(text, look, width, highest);
  use(cairo(), look.colour);
  paragraph.draw(cairo(), static_cast<float>(left(from, width)), static_cast<float>(y));
  return static_cast<double>(paragraph.height());
}

}  // namespace rollcall::print
