#include "player/gui/layout.h"

#include <algorithm>
#include <cmath>

namespace rollcall::gui {

float bar_height(const Metrics& metrics) {
  return std::max(metrics.dp(56), std::round(metrics.type * 25) + metrics.dp(22));
}

Rectangle reading_column(const Metrics& metrics, float top) {
  const float room = metrics.window_width - 2 * metrics.dp(margin);
  const float width = std::min(room, metrics.longest_line() + metrics.dp(44));
  return {(metrics.window_width - width) / 2, top, width, 0};
}

Panes reading_panes(const Metrics& metrics, float top, Beside beside) {
  if (beside == Beside::nothing || !metrics.wide()) return {false, reading_column(metrics, top), {}};
  const float gap = metrics.dp(40);
  const float room = metrics.window_width - 2 * metrics.dp(margin) - gap;
  const float words = std::min(room * 0.58F, metrics.longest_line());
  const float picture = std::min(room - words, metrics.longest_line() * 0.82F);
  const float left = (metrics.window_width - words - picture - gap) / 2;
  return {true, {left + picture + gap, top, words, 0}, {left, top, picture, 0}};
}

}  // namespace rollcall::gui
