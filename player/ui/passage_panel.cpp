#include "player/ui/passage_panel.h"

#include <algorithm>

#include "player/gui/layout.h"
#include "player/ui/story.h"

namespace rollcall::ui {

std::optional<Action> PassagePanel::draw(const PassageView& view, const std::optional<Telling>& telling, Frame& frame) {
  frame.at("passage");
  const Panes panes = story_panes(frame, view.place);
  std::optional<Action> action;

  frame.move_to(panes.words.x, panes.words.y, panes.words.width);
  if (!panes.beside) draw_picture_above(frame, view.place, frame.metrics().window_height * 0.22F);
  frame.heading(view.place.title, Type::title);
  const bool told = !panes.beside && draw_meters_above(frame, view.place.meters);
  frame.space(14);
  if (!view.chosen.empty()) {
    frame.paragraph(frame.words(view.timed_out ? tr("The time was over:") : tr("You chose")), Type::label, Tone::soft);
    frame.space(2);
    frame.paragraph(view.chosen, Type::body, Tone::soft);
    frame.space(18);
    frame.rule();
    frame.space(18);
  }
  action = teller.draw(view.lines, telling, portraits_for(frame, panes), frame);
  if (is_told(telling)) {
    frame.space(22);
    draw_reason(frame, view.reason);
    draw_meanings(frame, view.meanings, 18);
    frame.space(26);
    const Button look{.kind = Button::Kind::primary};
    if (frame.button("continue", frame.words(tr("Continue")), look)) action = TurnPage{};
  }

  float bottom = frame.column().y;
  if (panes.beside) {
    frame.move_to(panes.picture.x, panes.picture.y, panes.picture.width);
    draw_picture(frame, view.place, frame.metrics().window_height * 0.6F);
  }
  if (!told) {
    if (!panes.beside || frame.column().y > panes.picture.y) frame.space(22);
    draw_meters(frame, view.place.meters);
  }
  bottom = std::max(bottom, frame.column().y);
  frame.move_to(panes.words.x, bottom, panes.words.width);
  return action;
}

}  // namespace rollcall::ui
