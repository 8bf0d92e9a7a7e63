#include "player/ui/start_panel.h"

#include "player/ui/language_row.h"
#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

void draw_objectives(const std::vector<RichText>& objectives, Frame& frame) {
  if (objectives.empty()) return;
  frame.space(22);
  frame.paragraph(frame.words(tr("What you can do afterwards")), Type::label, Tone::accent);
  for (const RichText& objective : objectives) {
    frame.space(6);
    frame.paragraph(objective);
  }
}

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
  frame.space(12);
  frame.heading(view.title, Type::display);
  frame.space(12);
  frame.paragraph(view.summary, Type::speech, Tone::soft);
  draw_objectives(view.objectives, frame);
  frame.space(28);
  {
    const Frame::Card card(frame, Surface::card, 28);
    frame.heading(frame.words(tr("Before you begin")), Type::subtitle);
    frame.space(10);
    if (!view.content_note.empty()) {
      frame.paragraph(view.content_note);
      frame.space(10);
    }
    frame.paragraph(
        view.minutes > 0
            ? frame.words(tr("About {minutes} minutes. You can stop at any time; you continue where you left.",
                             "minutes"_is = view.minutes))
            : frame.words(tr("You can stop at any time; you continue where you left.")));
    draw_meanings(frame, view.meanings, 14);
    if (auto wanted = draw_variants(view, frame)) action = std::move(wanted);
    if (auto wanted = draw_languages(view.languages, view.language, frame)) action = ChooseLanguage{*wanted};
    if (auto wanted = draw_clock_choice(view, frame)) action = std::move(wanted);
    frame.space(26);
    const Frame::Row row(frame);
    const std::string begin = frame.words(view.begun ? tr("Continue") : tr("Begin"));
    if (frame.button("begin", begin, {.kind = Button::Kind::primary})) action = Begin{};
    if (frame.button("back", frame.words(tr("Back")))) action = ToLibrary{};
  }
  return action;
}

}  // namespace rollcall::ui
