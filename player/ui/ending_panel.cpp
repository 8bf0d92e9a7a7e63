#include "player/ui/ending_panel.h"

#include "player/ui/story.h"

namespace rollcall::ui {

std::optional<Action> EndingPanel::draw(const EndingView& view, const std::optional<Telling>& telling, Frame& frame) {
  frame.at("ending");
  frame.space(24);
  frame.paragraph(frame.words(tr("How it ends")), Type::label, Tone::accent);
  frame.space(6);
  frame.heading(view.title, Type::display);
  frame.space(20);
  const Panes panes{false, frame.column(), {}};
  std::optional<Action> action = teller.draw(view.lines, telling, portraits_for(frame, panes), frame);
  if (!is_told(telling)) return action;
  draw_meanings(frame, view.meanings, 20);
  frame.space(32);
  const Button look{.kind = Button::Kind::primary};
  if (frame.button("continue", frame.words(tr("Go to the debrief")), look)) action = ToDebrief{};
  return action;
}

}  // namespace rollcall::ui
