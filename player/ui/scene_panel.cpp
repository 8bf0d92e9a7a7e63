#include "player/ui/scene_panel.h"

#include "player/gui/layout.h"
#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

/// What kind of page this is, where it is not of the story.
void draw_part(scenario::Part part, Frame& frame) {
  const std::string name = part_name(frame.words(), part);
  if (name.empty()) return;
  frame.paragraph(name, Type::label, Tone::accent);
  frame.space(8);
}

void draw_act(const RichText& act, Frame& frame) {
  if (act.empty()) return;
  frame.space(6);
  frame.heading(act, Type::display);
  frame.space(14);
  frame.rule();
  frame.space(22);
}

std::optional<Action> draw_decisions(const SceneView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.is_page()) {
    const Button look{.kind = Button::Kind::primary, .numbered = true};
    if (frame.button("continue", frame.words(tr("Continue")), look)) action = TurnPage{};
    return action;
  }
  frame.heading(frame.words(tr("What do you do?")), Type::subtitle);
  if (!view.untimed.empty()) frame.space(4);
  frame.paragraph(view.untimed, Type::body, Tone::soft);
  frame.space(12);
  int number = 0;
  for (const Choice& choice : view.decisions) {
    if (frame.option("option " + std::to_string(choice.option), ++number, choice.text)) action = Choose{choice.option};
    frame.space(10);
  }
  frame.space(2);
  frame.paragraph(frame.words(tr("Press a number to choose, or use Tab and Enter.")), Type::small, Tone::soft);
  return action;
}

std::optional<Action> draw_asides(const SceneView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.inquiries.empty() && view.supports.empty()) return action;
  frame.space(24);
  frame.paragraph(frame.words(tr("Before you decide")), Type::label, Tone::soft);
  const auto draw = [&](const Choice& choice, Icon icon) {
    frame.space(8);
    Button look{.icon = icon, .fill_width = true};
    if (choice.minutes > 0) look.note = frame.words(tr("{minutes} min", "minutes"_is = choice.minutes));
    if (frame.button("aside " + std::to_string(choice.option), choice.text, look)) action = Choose{choice.option};
  };
  for (const Choice& choice : view.inquiries) draw(choice, Icon::eye);
  for (const Choice& choice : view.supports) draw(choice, Icon::people);
  return action;
}

std::optional<Action> draw_sound(const Place& place, Frame& frame) {
  if (!place.sound) return {};
  frame.space(4);
  const Button look{.kind = Button::Kind::quiet, .icon = Icon::sound};
  if (frame.button("sound", frame.words(tr("Hear it again")), look)) return PlaySound{};
  return {};
}

}  // namespace

std::optional<Action> ScenePanel::draw(const SceneView& view, const std::optional<Telling>& telling, Frame& frame) {
  frame.at("scene");
  const Panes panes = story_panes(frame, view.place);
  std::optional<Action> action;
  const auto either = [&action](std::optional<Action> wanted) {
    if (wanted) action = std::move(wanted);
  };

  frame.move_to(panes.words.x, panes.words.y, panes.words.width);
  draw_act(view.act, frame);
  if (!panes.beside) draw_picture_above(frame, view.place, frame.metrics().window_height * 0.34F);
  draw_part(view.part, frame);
  frame.heading(view.place.title, Type::title);
  const bool told = !panes.beside && draw_meters_above(frame, view.place.meters);
  frame.space(14);
  either(teller.draw(view.lines, telling, portraits_for(frame, panes), frame));
  if (is_told(telling)) {
    draw_solutions(frame, view.practised, view.solutions);
    draw_meanings(frame, view.meanings, 20);
    frame.space(26);
    either(draw_decisions(view, frame));
  }
  float bottom = frame.column().y;

  if (panes.beside) {
    frame.move_to(panes.picture.x, panes.picture.y, panes.picture.width);
    draw_picture(frame, view.place, frame.metrics().window_height * 0.6F);
  }
  either(draw_sound(view.place, frame));
  if (!told) {
    if (!panes.beside || frame.column().y > panes.picture.y) frame.space(22);
    draw_meters(frame, view.place.meters);
  }
  if (is_told(telling)) either(draw_asides(view, frame));
  bottom = std::max(bottom, frame.column().y);
  frame.move_to(panes.words.x, bottom, panes.words.width);
  return action;
}

}  // namespace rollcall::ui
