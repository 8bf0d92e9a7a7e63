#include "player/ui/start_panel.h"

#include <utility>

#include "player/record/mode.h"
#include "player/ui/language_row.h"

namespace rollcall::ui {
namespace {

std::optional<Action> draw_variants(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.variants.size() < 2) return action;
  frame.space(20);
  frame.paragraph(frame.words(tr("Variant")), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  for (const VariantChoice& choice : view.variants) {
    Button look = one_of(choice.variant == view.variant, frame);
    if (choice.minutes != 0) look.note = frame.words(tr("{minutes} min", "minutes"_is = choice.minutes));
    if (frame.button("variant " + choice.variant, choice.name, look)) action = ChooseVariant{choice.variant};
  }
  return action;
}

std::optional<Action> draw_mode_choice(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  const bool is_assessment = view.mode == record::Mode::assessment;
  frame.space(20);
  frame.paragraph(frame.words(tr("Mode")), Type::label, Tone::soft);
  frame.space(4);
  if (view.begun) {
    frame.paragraph(frame.words(is_assessment ? tr("You began this as an assessment: what you decide stays.")
                                              : tr("You began this as practice: you can go back to a decision.")),
                    Type::body, Tone::soft);
    return action;
  }
  frame.paragraph(
      frame.words(tr("In practice you can go back to any decision and take it another way. In an assessment "
                     "what you decide stays. Your record says which it was.")),
      Type::body, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  for (const record::Mode mode : {record::Mode::practice, record::Mode::assessment}) {
    if (frame.button(std::string("mode ") + record::word(mode), frame.words(record::name(mode)),
                     one_of(mode == view.mode, frame)))
      action = ChooseMode{mode};
  }
  return action;
}

std::optional<Action> draw_clock_choice(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.clock == ClockChoice::nothing_timed) return action;
  frame.space(20);
  frame.paragraph(frame.words(tr("Time")), Type::label, Tone::soft);
  frame.space(4);
  frame.paragraph(
      frame.words(
          tr("Some decisions here can have a clock, if you want one. Without it you have all the time you need.")),
      Type::body, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  const bool with_clock = view.clock == ClockChoice::on;
  if (frame.button("clock off", frame.words(tr("Without a clock")), one_of(!with_clock, frame)))
    action = UseClock{false};
  if (frame.button("clock on", frame.words(tr("With a clock")), one_of(with_clock, frame))) action = UseClock{true};
  return action;
}

}  // namespace

std::optional<Action> StartPanel::draw(const StartView& view, Frame& frame) {
  frame.at("start");
  std::optional<Action> action;
  draw_cover(view.cover, frame);
  frame.space(28);
  {
    const Frame::Card card(frame, Surface::card, 28);
    frame.heading(frame.words(tr("Before you begin")), Type::subtitle);
    frame.space(10);
    draw_demands(view.cover, frame);
    if (auto wanted = draw_variants(view, frame)) action = std::move(wanted);
    if (auto wanted = draw_languages(view.languages, view.language, frame)) action = ChooseLanguage{*wanted};
    if (auto wanted = draw_mode_choice(view, frame)) action = std::move(wanted);
    if (auto wanted = draw_clock_choice(view, frame)) action = std::move(wanted);
    frame.space(26);
    const Frame::Row row(frame);
    const std::string begin = frame.words(view.begun ? tr("Continue") : tr("Begin"));
    if (frame.button("begin", begin, {.kind = Button::Kind::primary})) action = Begin{};
    if (frame.button("back", frame.words(tr("Back")))) action = ToLibrary{};
  }
  if (auto wanted = draw_background(view.cover, works, frame)) action = std::move(wanted);
  return action;
}

}  // namespace rollcall::ui
