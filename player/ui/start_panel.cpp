#include "player/ui/start_panel.h"

#include "player/ui/story.h"

namespace rollcall::ui {
namespace {

/// The look of one of several ways, of which one is chosen.
Button one_of(bool is_chosen, const Frame& frame) {
  if (!is_chosen) return {};
  return {.icon = Icon::tick, .state = frame.words("chosen")};
}

std::optional<Action> draw_languages(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.languages.size() < 2) return action;
  frame.space(20);
  frame.paragraph(frame.words("Language"), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  for (const LanguageChoice& language : view.languages) {
    if (frame.button("language " + language.code, language.name, one_of(language.code == view.language, frame)))
      action = ChooseLanguage{language.code};
  }
  return action;
}

std::optional<Action> draw_variants(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.variants.size() < 2) return action;
  frame.space(20);
  frame.paragraph(frame.words("Form"), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  for (const VariantChoice& choice : view.variants) {
    Button look = one_of(choice.variant == view.variant, frame);
    if (choice.minutes != 0) look.note = frame.words("{minutes} min", {{"minutes", std::to_string(choice.minutes)}});
    if (frame.button("variant " + choice.variant, choice.name, look)) action = ChooseVariant{choice.variant};
  }
  return action;
}

std::optional<Action> draw_clock_choice(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.clock == ClockChoice::nothing_timed) return action;
  frame.space(20);
  frame.paragraph(frame.words("Time"), Type::label, Tone::soft);
  frame.space(4);
  frame.paragraph(
      frame.words("Some decisions here can have a clock, if you want one. Without it you have all the time you need."),
      Type::body, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  const bool with_clock = view.clock == ClockChoice::on;
  if (frame.button("clock off", frame.words("Without a clock"), one_of(!with_clock, frame))) action = UseClock{false};
  if (frame.button("clock on", frame.words("With a clock"), one_of(with_clock, frame))) action = UseClock{true};
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
  frame.space(28);
  {
    const Frame::Card card(frame, Surface::card, 28);
    frame.heading(frame.words("Before you begin"), Type::subtitle);
    frame.space(10);
    if (!view.content_note.empty()) {
      frame.paragraph(view.content_note);
      frame.space(10);
    }
    frame.paragraph(view.minutes > 0
                        ? frame.words("About {minutes} minutes. You can stop at any time; you continue where you left.",
                                      {{"minutes", std::to_string(view.minutes)}})
                        : frame.words("You can stop at any time; you continue where you left."));
    draw_meanings(frame, view.meanings, 14);
    if (auto wanted = draw_variants(view, frame)) action = std::move(wanted);
    if (auto wanted = draw_languages(view, frame)) action = std::move(wanted);
    if (auto wanted = draw_clock_choice(view, frame)) action = std::move(wanted);
    frame.space(26);
    const Frame::Row row(frame);
    const std::string begin = frame.words(view.begun ? "Continue" : "Begin");
    if (frame.button("begin", begin, {.kind = Button::Kind::primary})) action = Begin{};
    if (frame.button("back", frame.words("Back"))) action = ToLibrary{};
  }
  return action;
}

}  // namespace rollcall::ui
