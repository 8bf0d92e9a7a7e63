#include "player/ui/chart.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace rollcall::ui {
namespace {

/// "Week 2: at the phones" is "Week 2" where there is little room.
std::string short_moment(const Frame& frame, const VariableHistory& history, std::size_t index) {
  const std::string full = moment(frame.words(), history, index);
  return full.substr(0, full.find(": "));
}

/// Marks below the line, leaving out those that would touch the one before. The last always stands.
void draw_marks(Frame& frame, const VariableHistory& history, const std::vector<Point>& points, float top,
                Rectangle column) {
  const float gap = frame.dp(12);
  std::vector<std::pair<ShapedText*, float>> marks;
  for (std::size_t i = 0; i < points.size(); ++i) {
    ShapedText& mark = frame.set(short_moment(frame, history, i), Type::small);
    const float latest = std::max(column.x, column.x + column.width - mark.box);
    marks.emplace_back(&mark, std::clamp(points[i].x - mark.box / 2, column.x, latest));
  }
  const float last = marks.back().second;
  float free_from = column.x - gap;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto& [mark, left] = marks[i];
    const bool is_last = i + 1 == marks.size();
    if (left < free_from + gap || (!is_last && left + mark->box + gap > last)) continue;
    frame.letters(*mark, left, top, frame.theme().soft);
    free_from = left + mark->box;
  }
}

}  // namespace

void draw_chart(Frame& frame, const VariableHistory& history) {
  if (history.values.empty() || history.scenes.size() != history.values.size()) return;
  ShapedText& highest = frame.set(value_word(frame.words(), history, history.maximum), Type::small);
  ShapedText& lowest = frame.set(value_word(frame.words(), history, history.minimum), Type::small);
  const float side = std::max(highest.box, lowest.box) + frame.dp(12);
  const float line_height = std::ceil(highest.paragraph.height());
  const float height = frame.dp(92);
  const Rectangle area = frame.put(frame.column().width, height + frame.dp(10) + line_height);
  const Rectangle plot{area.x + side, area.y + frame.dp(6), area.width - side - frame.dp(8), height - frame.dp(12)};

  const float thin = std::max(1.0F, frame.dp(1));
  frame.display_list().add(DisplayList::Fill{{plot.x, plot.y, plot.width, thin}, frame.theme().line, 0});
  frame.display_list().add(DisplayList::Fill{{plot.x, plot.y + plot.height, plot.width, thin}, frame.theme().line, 0});
  frame.letters(highest, area.x + side - frame.dp(12) - highest.box, plot.y - line_height / 2, frame.theme().soft);
  frame.letters(lowest, area.x + side - frame.dp(12) - lowest.box, plot.y + plot.height - line_height / 2,
                frame.theme().soft);

  const float range = static_cast<float>(std::max(1, history.maximum - history.minimum));
  const float step =
      history.values.size() < 2 ? 0 : (plot.width - frame.dp(12)) / static_cast<float>(history.values.size() - 1);
  std::vector<Point> points;
  for (std::size_t i = 0; i < history.values.size(); ++i) {
    const float part = static_cast<float>(history.values[i] - history.minimum) / range;
    points.push_back({plot.x + frame.dp(6) + step * static_cast<float>(i),
                      plot.y + plot.height * (1 - std::clamp(part, 0.0F, 1.0F))});
  }
  if (points.size() > 1) frame.display_list().add(DisplayList::Curve{points, frame.theme().accent, frame.dp(2.5F)});
  for (const Point& point : points) {
    const float dot = frame.dp(4.5F);
    frame.display_list().add(
        DisplayList::Fill{{point.x - dot, point.y - dot, 2 * dot, 2 * dot}, frame.theme().accent, dot});
  }
  draw_marks(frame, history, points, area.y + height + frame.dp(8), area);
  frame.note(access::Role::meter, history.label.plain, history_in_words(frame.words(), history), area);
}

}  // namespace rollcall::ui
