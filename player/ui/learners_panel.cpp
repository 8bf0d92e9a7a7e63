#include "player/ui/learners_panel.h"

#include <string>
#include <utility>
#include <variant>

#include "player/ascii.h"
#include "player/ui/language_row.h"

namespace rollcall::ui {
namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_number = 32;

/// Somebody who types a name that cannot be shown is told at once, and not by an empty box on a certificate.
void draw_what_no_font_has(const std::string& name, Frame& frame) {
  const std::string missing = frame.undrawable(name);
  if (missing.empty()) return;
  frame.space(8);
  const Frame::LiveRegion live(frame, access::Live::assertive);
  frame.paragraph(
      frame.words(
          tr("No font on this computer can show '{character}': an empty box stands for it, on certificates too. "
             "Write the name in other letters, or ask for a font.",
             "character"_is = missing)),
      Type::small);
}

}  // namespace

std::optional<Action> LearnersPanel::draw(const LearnersView& view, Frame& frame) {
  if (view.asked_for_pin) return draw_pin(view, frame);
  if (care) {
    LearnerCare::Wanted wanted = care->draw(view, frame);
    if (std::holds_alternative<LearnerCare::ToList>(wanted)) care.reset();
    if (auto* action = std::get_if<Action>(&wanted)) return std::move(*action);
    return {};
  }
  return adding ? draw_form(view, frame) : draw_list(view, frame);
}

std::optional<Action> LearnersPanel::draw_list(const LearnersView& view, Frame& frame) {
  frame.at("list");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("Who is learning?")), Type::display);
  frame.space(10);
  frame.paragraph(
      frame.words(view.learners.empty() ? tr("Nobody has used Rollcall on this computer yet. Add yourself to begin.")
                                        : tr("What you choose is kept encrypted. Your unit sees the completion record: "
                                             "the result and points, never your choices.")),
      Type::body, Tone::soft);
  frame.space(26);
  for (const LearnerCard& learner : view.learners) {
    const Place place = learner.id == view.learners.front().id ? Place::first : Place::further;
    if (draw_learner(learner, place, frame)) action = ChooseLearner{learner.id};
    frame.space(12);
  }
  frame.space(10);
  Button add{view.learners.empty() ? Button::Kind::primary : Button::Kind::secondary, Icon::plus};
  {
    const Frame::Row row(frame);
    if (frame.button("add", frame.words(tr("Add a learner")), add)) adding = true;
    if (!view.learners.empty() &&
        frame.button("care", frame.words(tr("Change a PIN, or erase somebody")), {.kind = Button::Kind::quiet}))
      care.emplace();
  }
  if (auto language = draw_languages(view.languages, view.language, frame)) action = SpeakLanguage{*language};
  draw_notice(view, frame);
  return action;
}

std::optional<Action> LearnersPanel::draw_form(const LearnersView& view, Frame& frame) {
  frame.at("form");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("Add a learner")), Type::display);
  frame.space(24);
  {
    const Frame::Card card(frame, Surface::card, 28);
    frame.field("name", frame.words(tr("Name")), name, longest_name);
    draw_what_no_font_has(name.text, frame);
    frame.space(18);
    frame.field("staff number", frame.words(tr("Staff number")), staff_number, longest_number);
    frame.space(18);
    frame.field("pin", frame.words(tr("PIN (optional)")), pin, longest_pin, Secrecy::hidden);
    frame.space(8);
    frame.paragraph(
        frame.words(
            tr("With a PIN, nobody else on this computer can read your answers. Six digits or more are best. Nobody "
               "can restore a forgotten PIN.")),
        Type::small, Tone::soft);
    draw_notice(view, frame);
    frame.space(26);
    const Frame::Row row(frame);
    const bool complete = !trimmed(name.text).empty() && !trimmed(staff_number.text).empty();
    const bool is_asked = view.alike.empty() || view.alike != trimmed(staff_number.text);
    if (frame.button("save", frame.words(is_asked ? tr("Add and continue") : tr("Add as somebody else")),
                     {.kind = Button::Kind::primary, .enabled = complete})) {
      action = AddLearner{std::string(trimmed(name.text)), std::string(trimmed(staff_number.text)), pin.text,
                          is_asked ? progress::Alike::is_asked : progress::Alike::is_meant};
    }
    if (frame.button("back", frame.words(tr("Cancel")))) {
      *this = {};
      action = ToLearners{};
    }
  }
  return action;
}

std::optional<Action> LearnersPanel::draw_pin(const LearnersView& view, Frame& frame) {
  frame.at("pin");
  std::optional<Action> action;
  const LearnerCard& learner = *view.asked_for_pin;
  frame.space(12);
  frame.heading(frame.words(tr("Enter your PIN")), Type::display);
  frame.space(8);
  frame.paragraph(learner.name.empty() ? frame.words(tr("Staff number {number}", "number"_is = learner.staff_number))
                                       : learner.name,
                  Type::body, Tone::soft);
  frame.space(24);
  {
    const Frame::Card card(frame, Surface::card, 28);
    frame.field("pin", frame.words(tr("PIN")), pin, longest_pin, Secrecy::hidden);
    draw_notice(view, frame);
    frame.space(24);
    const Frame::Row row(frame);
    const Button look{.kind = Button::Kind::primary, .enabled = !pin.text.empty()};
    if (frame.button("unlock", frame.words(tr("Continue")), look)) {
      action = Unlock{pin.text};
      pin.clear();
      frame.ask_focus("pin");
    }
    if (frame.button("back", frame.words(tr("Cancel")))) {
      pin.clear();
      action = ToLearners{};
    }
  }
  return action;
}

}  // namespace rollcall::ui
