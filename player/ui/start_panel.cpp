#include "player/ui/start_panel.h"

namespace rollcall::ui {
namespace {

std::optional<Action> draw_languages(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.languages.size() < 2) return action;
  frame.space(20);
  frame.paragraph(frame.words("start.language"), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  for (const LanguageChoice& language : view.languages) {
    const Icon icon = language.code == view.language ? Icon::tick : Icon::none;
    if (frame.button("language " + language.code, language.name, {.icon = icon}))
      action = ChooseLanguage{language.code};
  }
  return action;
}

std::optional<Action> draw_forms(const StartView& view, Frame& frame) {
  std::optional<Action> action;
  if (view.forms.size() < 2) return action;
  frame.space(20);
  frame.paragraph(frame.words("start.form"), Type::label, Tone::soft);
  frame.space(8);
  const Frame::Row row(frame);
  for (const FormChoice& form : view.forms) {
    const std::string note = form.minutes == 0
                                 ? std::string()
                                 : frame.words("start.form_minutes", {{"minutes", std::to_string(form.minutes)}});
    const Icon icon = form.variant == view.form ? Icon::tick : Icon::none;
    if (frame.button("form " + form.variant, form.name, {.icon = icon, .note = note}))
      action = ChooseForm{form.variant};
  }
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
    frame.heading(frame.words("start.before"), Type::subtitle);
    frame.space(10);
    if (!view.content_note.empty()) {
      frame.paragraph(view.content_note);
      frame.space(10);
    }
    frame.paragraph(view.minutes > 0 ? frame.words("start.minutes", {{"minutes", std::to_string(view.minutes)}})
                                     : frame.words("start.any_time"));
    if (auto wanted = draw_forms(view, frame)) action = std::move(wanted);
    if (auto wanted = draw_languages(view, frame)) action = std::move(wanted);
    frame.space(26);
    const Frame::Row row(frame);
    const std::string begin = frame.words(view.begun ? "start.continue" : "start.begin");
    if (frame.button("begin", begin, {.kind = Button::Kind::primary})) action = Begin{};
    if (frame.button("back", frame.words("start.back"))) action = ToLibrary{};
  }
  return action;
}

}  // namespace rollcall::ui
