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

void draw_section(const PathSection& section, bool& first, std::optional<Action>& action, Frame& frame) {
  {
    const Frame::Card card(frame, Surface::card, 26);
    frame.heading(section.heading, Type::title);
    if (!section.minutes.empty()) {
      frame.space(4);
      frame.paragraph(section.minutes, Type::small, Tone::soft);
    }
    for (const StepLine& step : section.steps) {
      frame.space(16);
      if (auto wanted = draw_step(step, first, frame)) action = std::move(wanted);
      first = first && step.module.empty();
    }
  }
  frame.space(20);
}

void draw_offer(const PathOffer& offer, std::optional<Action>& action, Frame& frame) {
  {
    const Frame::Card card(frame, Surface::card, 26);
    frame.heading(offer.title, Type::title);
    frame.space(6);
    frame.paragraph(offer.summary, Type::body, Tone::soft);
    frame.space(16);
    if (frame.button("follow " + offer.path, frame.words(tr("Follow this path")), {})) action = FollowPath{offer.path};
  }
  frame.space(20);
}

}  // namespace

std::optional<Action> draw_paths(const PathsView& paths, Frame& frame) {
  std::optional<Action> action;
  if (!paths.sections.empty()) {
    frame.heading(frame.words(tr("Your path")), Type::display);
    frame.space(24);
    bool first = true;
    for (const PathSection& section : paths.sections) draw_section(section, first, action, frame);
    frame.space(12);
  }
  if (!paths.offers.empty()) {
    frame.heading(frame.words(tr("Paths")), Type::display);
    frame.space(24);
    for (const PathOffer& offer : paths.offers) draw_offer(offer, action, frame);
    frame.space(12);
  }
  return action;
}

}  // namespace rollcall::ui
