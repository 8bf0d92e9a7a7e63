#include "player/ui/learner_care.h"

#include <algorithm>
#include <string>
#include <utility>

namespace rollcall::ui {
namespace {

/// How the learner is called where something is asked about them.
std::string called(const LearnerCard& card, const Frame& frame) {
  const auto number = "number"_is = Message::shown(card.staff_number);
  return frame.words(card.name.empty()
                         ? tr("staff number {number}", number)
                         : tr("{name}, staff number {number}", "name"_is = Message::shown(card.name), number));
}

std::string title(const LearnerCard& card, const Frame& frame) {
  return card.name.empty() ? frame.words(tr("Staff number {number}", "number"_is = Message::shown(card.staff_number)))
                           : called(card, frame);
}

}  // namespace

bool draw_learner(const LearnerCard& learner, Place place, Frame& frame) {
  const std::string number = frame.words(tr("Staff number {number}", "number"_is = learner.staff_number));
  const bool named = !learner.name.empty();
  const std::string below = learner.locked ? frame.words(tr("Protected by a PIN")) : named ? number : std::string();
  return frame.item("learner " + std::to_string(learner.id), learner.locked ? Icon::lock : Icon::person,
                    named ? learner.name : number, below,
                    place == Place::first ? Frame::Rank::first : Frame::Rank::further);
}

void draw_notice(const LearnersView& view, Frame& frame) {
  if (view.notice.empty()) return;
  frame.space(20);
  const Frame::LiveRegion live(frame, access::Live::assertive, view.tries);
  const Frame::Card card(frame, Surface::callout, 14);
  frame.paragraph(view.notice);
}

LearnerCare::Wanted LearnerCare::draw(const LearnersView& view, Frame& frame) {
  const auto card = std::find_if(view.learners.begin(), view.learners.end(),
                                 [&](const LearnerCard& one) { return one.id == learner; });
  if (card == view.learners.end()) return draw_choice(view, frame);
  auto action = question == Question::none ? draw_entry(view, *card, frame) : draw_question(*card, frame);
  return action ? Wanted(std::move(*action)) : Wanted();
}

LearnerCare::Wanted LearnerCare::draw_choice(const LearnersView& view, Frame& frame) {
  frame.at("whose entry");
  frame.space(12);
  frame.heading(frame.words(tr("Whose entry?")), Type::display);
  frame.space(26);
  for (const LearnerCard& card : view.learners) {
    if (draw_learner(card, Place::further, frame)) learner = card.id;
    frame.space(12);
  }
  frame.space(10);
  return frame.button("back", frame.words(tr("Cancel"))) ? Wanted(ToList()) : Wanted();
}

std::optional<Action> LearnerCare::draw_entry(const LearnersView& view, const LearnerCard& card, Frame& frame) {
  frame.at("entry");
  frame.space(12);
  frame.heading(title(card, frame), Type::display);
  frame.space(24);
  std::optional<Action> action = draw_pin(view, card, frame);
  frame.space(24);
  const Frame::Row row(frame);
  if (card.locked && frame.button("forgotten", frame.words(tr("The PIN is forgotten"))))
    question = Question::give_up_pin;
  if (frame.button("erase", frame.words(tr("Erase this learner")))) question = Question::erase;
  if (frame.button("back", frame.words(tr("Cancel")))) *this = {};
  return action;
}

std::optional<Action> LearnerCare::draw_pin(const LearnersView& view, const LearnerCard& card, Frame& frame) {
  std::optional<Action> action;
  const Frame::Card around(frame, Surface::card, 28);
  if (card.locked) {
    frame.field("old pin", frame.words(tr("The PIN until now")), old_pin, longest_pin, Secrecy::hidden);
    frame.space(18);
  }
  frame.field("pin", frame.words(tr("The new PIN")), pin, longest_pin, Secrecy::hidden);
  frame.space(18);
  frame.field("again", frame.words(tr("The new PIN once more")), again, longest_pin, Secrecy::hidden);
  frame.space(8);
  const bool differs = !again.text.empty() && again.text != pin.text;
  frame.paragraph(frame.words(differs ? tr("The two are not the same yet.")
                                      : tr("Six digits or more are best. Nobody can restore a forgotten PIN.")),
                  Type::small, Tone::soft);
  draw_notice(view, frame);
  frame.space(24);
  const Frame::Row row(frame);
  const bool is_known = !card.locked || !old_pin.text.empty();
  const bool is_whole = is_known && !pin.text.empty() && pin.text == again.text;
  if (frame.button("set", frame.words(tr("Set the PIN")), {.kind = Button::Kind::primary, .enabled = is_whole}))
    action = ChangePin{card.id, old_pin.text, pin.text};
  if (card.locked && frame.button("none", frame.words(tr("Take the PIN away")), {.enabled = is_known}))
    action = ChangePin{card.id, old_pin.text, {}};
  if (action) old_pin.clear();
  return action;
}

std::optional<Action> LearnerCare::draw_question(const LearnerCard& card, Frame& frame) {
  frame.at("question");
  std::optional<Action> action;
  const bool is_erasing = question == Question::erase;
  const auto who = "learner"_is = Message::shown(called(card, frame));
  frame.space(12);
  frame.heading(
      frame.words(is_erasing ? tr("Erase {learner}?", who) : tr("Give up what the PIN protects: {learner}?", who)),
      Type::display);
  frame.space(14);
  frame.paragraph(
      frame.words(tr("The name and every choice are lost for good, and certificates that were saved here "
                     "go too.")));
  frame.space(10);
  frame.paragraph(frame.words(
      is_erasing ? tr("Completion records stay, with the staff number and without the name.")
                 : tr("Completion records stay. The learner begins again, without a name and without a PIN.")));
  frame.space(24);
  const Frame::Row row(frame);
  if (frame.button("keep", frame.words(tr("Keep everything")), {.kind = Button::Kind::primary}))
    question = Question::none;
  if (frame.button("do", frame.words(is_erasing ? tr("Erase for good") : tr("Give it up for good"))))
    action = is_erasing ? Action(EraseLearner{card.id}) : Action(GiveUpPin{card.id});
  return action;
}

}  // namespace rollcall::ui
