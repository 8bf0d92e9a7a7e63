#include "player/gui/scroll_area.h"

#include <algorithm>
#include <cmath>

#include "player/gui/layout.h"

namespace rollcall::gui {
namespace {

constexpr float strip = 14;             // dp at the edge in which the bar can be taken
constexpr float shortest_bar = 40;      // dp
constexpr float fade_depth = 36;        // dp
constexpr float thickness = 6;          // dp
constexpr float grabbed_thickness = 8;  // dp

}  // namespace

float ScrollArea::furthest() const { return std::max(0.0F, x_length - x_part.height); }

float ScrollArea::bar_length(const Metrics& metrics) const {
  return std::max(metrics.dp(shortest_bar), x_part.height * x_part.height / std::max(x_length, 1.0F));
}

void ScrollArea::by(float distance) { x_position = std::round(std::clamp(x_position + distance, 0.0F, furthest())); }

void ScrollArea::reveal(const Rectangle& area, float gap) {
  const float above = area.y - gap - x_part.y;
  const float below = area.y + area.height + gap - x_part.y - x_part.height;
  if (above < 0)
    by(above);
  else if (below > 0)
    by(std::min(below, above));
}

void ScrollArea::grab(float x, float y, const Metrics& metrics, const DisplayList& list) {
  const float width = metrics.dp(strip);
  const Rectangle edge = list.mirrored({x_part.x + x_part.width - width, x_part.y, width, x_part.height});
  if (furthest() <= 0 || !edge.contains(x, y)) return;
  x_grabbed = true;
  x_grabbed_at = y;
}

void ScrollArea::drag(float y, const Metrics& metrics) {
  const float room = x_part.height - bar_length(metrics);
  if (room > 0) by((y - x_grabbed_at) * furthest() / room);
  x_grabbed_at = y;
}

void ScrollArea::draw(DisplayList& list, const Metrics& metrics, const Theme& theme) const {
  if (furthest() <= 0) return;
  const float end = x_part.x + x_part.width;
  Colour clear = theme.ground;
  clear.alpha = 0;
  // Says that more is to come, but not over what only lacks its margin.
  if (x_position < furthest() - metrics.dp(margin) * 1.5F) {
    const float depth = metrics.dp(fade_depth);
    list.add(DisplayList::Fade{{x_part.x, x_part.y + x_part.height - depth, x_part.width, depth}, clear, theme.ground});
  }
  const float length = bar_length(metrics);
  const float top = x_part.y + (x_part.height - length) * x_position / furthest();
  const float thick = metrics.dp(x_grabbed ? grabbed_thickness : thickness);
  list.add(DisplayList::Fill{{end - thick - metrics.dp(4), top + 2, thick, length - 4}, theme.edge, thick / 2});
}

}  // namespace rollcall::gui
