#include "player/ui/heard_marks.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {
namespace {

/// Its lower end at `bottom`; returns its upper.
float draw_mark(const std::string& words, Frame& frame, float bottom, Rectangle& area) {
  ShapedText& text = frame.set(words, Type::label);
  const float symbol = frame.sp(20);
  const float height = std::ceil(std::max(symbol, text.paragraph.height())) + frame.dp(10);
  const float width = text.box + symbol + frame.dp(36);
  area = {frame.metrics().window_width - frame.dp(12) - width, bottom - height, width, height};
  const Theme& theme = frame.theme();
  frame.display_list().add(DisplayList::Fill{area, theme.card, height / 2});
  frame.display_list().add(DisplayList::Outline{area, theme.edge, height / 2, std::max(1.0F, frame.dp(1))});
  frame.display_list().add(DisplayList::Symbol{
      Icon::sound, {area.x + frame.dp(12), area.y + std::floor((height - symbol) / 2), symbol, symbol}, theme.accent});
  frame.letters(text, area.x + frame.dp(22) + symbol, area.y + (height - text.paragraph.height()) / 2, theme.ink);
  return area.y;
}

}  // namespace

void draw_heard(const Heard& heard, Frame& frame) {
  float bottom = frame.metrics().window_height - frame.dp(12);
  Rectangle area;
  if (heard.sound) {
    const std::string words = frame.words(tr("Sound is playing"));
    bottom = draw_mark(words, frame, bottom, area) - frame.dp(8);
    frame.note(access::Role::text, words, {}, area);
  }
  // Nobody has to be told by the voice that it speaks.
  if (heard.voice) draw_mark(frame.words(tr("Reading aloud: F4 stops it")), frame, bottom, area);
}

}  // namespace rollcall::ui
