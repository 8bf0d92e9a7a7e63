#include "player/ui/path_section.h"

namespace rollcall::ui {
namespace {

std::optional<Action> draw_step(const StepLine& step, bool first, Frame& frame) {
  frame.heading(step.title, Type::label);
  frame.paragraph(step.why, Type::small, Tone::soft);
  if (step.module.empty()) return std::nullopt;
  frame.space(8);
  const Button::Kind kind = first ? Button::Kind::primary : Button::Kind::secondary;
  const std::string label = frame.words(step.is_begun ? tr("Continue") : tr("Open"));
  if (frame.button("step " + step.id, label, {.kind = kind})) return OpenStep{step.module, step.variant, step.mode};
  return std::nullopt;
}

}  // namespace

std::optional<Action> draw_paths(const PathsView& paths, Frame& frame) {
  std::optional<Action> action;
  bool first = true;
  for (const PathSection& section : paths.sections) {
    const Frame::Card card(frame, Surface::card, 26);
    frame.heading(section.heading, Type::title);
    if (!section.minutes.empty()) {
      frame.space(4);
      frame.paragraph(section.minutes, Type::small, Tone::soft);
    }
    for (const StepLine& step : section.steps) {
      frame.space(16);
      if (auto wanted = draw_step(step, first, frame)) action = std::move(wanted);
      first = false;
    }
  }
  for (const PathOffer& offer : paths.offers) {
    const Frame::Card card(frame, Surface::card, 26);
    frame.heading(offer.title, Type::title);
    frame.space(6);
    frame.paragraph(offer.summary, Type::body, Tone::soft);
    frame.space(16);
    if (frame.button("follow " + offer.path, frame.words(tr("Follow this path")), {})) action = FollowPath{offer.path};
  }
  return action;
}

}  // namespace rollcall::ui
