#include "player/ui/heard_marks.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {
namespace {

constexpr float gap = 8;  // dp, above, between and below

float mark_height(const Metrics& metrics) { return std::round(metrics.type * 22) + metrics.dp(10); }

/// Its lower end at `bottom`; returns its upper.
float draw_mark(const std::string& words, Frame& frame, float bottom, Rectangle& area) {
  ShapedText& text = frame.set(words, Type::label);
  const float symbol = frame.sp(20);
  const float height = mark_height(frame.metrics());
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

float heard_height(const Heard& heard, const Metrics& metrics) {
  const float marks = (heard.sound ? 1.0F : 0.0F) + (heard.voice ? 1.0F : 0.0F);
  return marks > 0 ? marks * (mark_height(metrics) + metrics.dp(gap)) + metrics.dp(gap) : 0;
}

HeardRoom::HeardRoom(const Heard& heard, float& most, Frame& frame) : x_frame(frame) {
  const float now = heard_height(heard, frame.metrics());
  most = std::max(most, now);
  x_missing = most - now;
}

void draw_heard(const Heard& heard, Frame& frame) {
  float bottom = frame.metrics().window_height - frame.dp(gap);
  Rectangle area;
  if (heard.sound) {
    const std::string words = frame.words(tr("Sound is playing"));
    bottom = draw_mark(words, frame, bottom, area) - frame.dp(gap);
    frame.note(access::Role::text, words, {}, area);
  }
  // Nobody has to be told by the voice that it speaks.
  if (heard.voice) draw_mark(frame.words(tr("Reading aloud: F4 stops it")), frame, bottom, area);
}

}  // namespace rollcall::ui
