#include "player/ui/story_panel.h"

#include <string>
#include <utility>

#include "player/story/scene_view.h"
#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

using Kind = Moment::Kind;

void draw_scene_title(const Moment& moment, Frame& frame) {
  if (!moment.act.empty()) {
    frame.heading(moment.act, Type::title);
    frame.space(8);
    frame.rule();
    frame.space(12);
  }
  const std::string label =
      moment.kind == Kind::ending ? frame.words(tr("How it ends")) : part_name(frame.words(), moment.part);
  frame.paragraph(label, Type::label, Tone::accent);
  if (!label.empty()) frame.space(4);
  frame.heading(moment.title, Type::subtitle);
  if (!moment.title.empty()) frame.space(10);
}

std::optional<Action> draw_choice(const Moment& moment, GoingBack going_back, Frame& frame) {
  const Frame::Card card(frame, Surface::card, 18);
  frame.paragraph(moment_label(frame.words(), moment), Type::label, Tone::soft);
  frame.space(2);
  frame.paragraph(moment.chosen);
  if (!moment.is_decision() || !is_possible(going_back)) return {};
  frame.space(12);
  if (frame.button("back to " + std::to_string(moment.step), frame.words(tr("Go back to here")), {.icon = Icon::back}))
    return GoBack{moment.step};
  return {};
}

std::optional<Action> draw_moment(const Moment& moment, GoingBack going_back, Frame& frame) {
  std::optional<Action> action;
  draw_scene_title(moment, frame);
  if (moment.kind == Kind::choice) {
    action = draw_choice(moment, going_back, frame);
    if (!moment.lines.empty()) frame.space(14);
  }
  draw_lines(frame, moment.lines, Voice::brief);
  draw_solutions(frame, moment.practised, moment.solutions);
  if (!moment.reason.empty()) frame.space(14);
  draw_reason(frame, moment.reason);
  return action;
}

}  // namespace

std::optional<Action> StoryPanel::draw(const StoryPage& page, Frame& frame) {
  frame.at("story so far");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("Story so far")), Type::display);
  frame.space(10);
  frame.paragraph(frame.words(going_back_sentence(page.story.going_back)), Type::body, Tone::soft);
  for (const Moment& moment : page.story.moments) {
    frame.space(moment.kind == Kind::scene && !moment.title.empty() ? 30 : 18);
    if (auto wanted = draw_moment(moment, page.story.going_back, frame)) action = std::move(wanted);
  }
  draw_meanings(frame, page.story.meanings, 24);
  frame.space(28);
  const Button look{.kind = Button::Kind::primary};
  if (frame.button("back", frame.words(tr("Back to where you were")), look)) action = LeaveStory{};
  if (std::exchange(opened, page.occasion) != page.occasion) frame.ask_focus("back");
  return action;
}

}  // namespace rollcall::ui
