#include "player/ui/other_ways_panel.h"

#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

/// Whether it is open now.
bool draw_opener(const PathStep& step, std::set<std::size_t>& opened, Frame& frame) {
  const bool is_open = opened.contains(step.step);
  const Button look{.icon = is_open ? Icon::up : Icon::down,
                    .state = frame.words(is_open ? tr("opened") : tr("closed")),
                    .expanded = is_open};
  if (!frame.button("others " + std::to_string(step.step), frame.words(tr("What the other choices would have led to")),
                    look))
    return is_open;
  if (is_open)
    opened.erase(step.step);
  else
    opened.insert(step.step);
  return !is_open;
}

}  // namespace

std::string another_way_id(std::size_t step) { return "another way " + std::to_string(step); }

std::optional<Action> draw_other_ways(const PathStep& step, std::set<std::size_t>& opened, Frame& frame) {
  std::optional<Action> action;
  if (step.role != scenario::Role::decision) return action;
  frame.space(18);
  bool is_open = false;
  {
    const Frame::Row row(frame);
    if (!step.others.options.empty()) is_open = draw_opener(step, opened, frame);
    if (frame.button(another_way_id(step.step), frame.words(tr("Go back to this point and try another way")),
                     {.icon = Icon::back}))
      action = TryAnotherWay{step.step};
  }
  if (!is_open) return action;
  for (const SolvedOption& option : step.others.options) {
    frame.space(16);
    draw_solution(frame, option);
  }
  draw_meanings(frame, step.others.meanings, 16);
  return action;
}

}  // namespace rollcall::ui
