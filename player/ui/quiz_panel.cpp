#include "player/ui/quiz_panel.h"

#include "player/story/answer_feedback.h"

namespace rollcall::ui {
std::optional<Action> QuizPanel::draw(const QuizView& view, Frame& frame) {
  frame.at("quiz");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words(tr("How it went")), Type::display);
  frame.space(8);
  frame.paragraph(quiz_result(frame.words(), view), Type::speech);
  frame.space(20);
  {
    const Frame::Card card(frame, Surface::card, 24);
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
      if (i > 0) frame.space(16);
      const bool right = view.rows[i].verdict == Verdict::right;
      frame.paragraph(view.rows[i].ask);
      frame.space(6);
      const Frame::Row row(frame);
      frame.pill(verdict_word(frame.words(), view.rows[i].verdict),
                 right ? Frame::Strength::strong : Frame::Strength::quiet);
    }
  }
  frame.space(14);
  frame.paragraph(frame.words(tr("This is practice. Nothing of this is stored.")), Type::small, Tone::soft);
  frame.space(24);
  const Frame::Row row(frame);
  if (frame.button("record", frame.words(tr("To your record")), {.kind = Button::Kind::primary})) action = ToRecord{};
  if (frame.button("again", frame.words(tr("Ask them again")))) action = ToQuestions{};
  return action;
}

}  // namespace rollcall::ui
