#include "player/ui/practice_panel.h"

#include <algorithm>
#include <string>

#include "player/ui/question_told.h"

namespace rollcall::ui {
namespace {

std::string summary(const PracticeView& view, const Frame& frame) {
  const auto count = [&](Verdict verdict) {
    return std::to_string(std::count_if(view.rows.begin(), view.rows.end(),
                                        [&](const PracticeRow& row) { return row.verdict == verdict; }));
  };
  const std::string right = count(Verdict::right), partly = count(Verdict::partly),
                    all = std::to_string(view.rows.size());
  return frame.words(partly == "0" ? "practice.right" : "practice.partly",
                     {{"right", right}, {"partly", partly}, {"count", all}});
}

}  // namespace

std::optional<Action> PracticePanel::draw(const PracticeView& view, Frame& frame) {
  frame.at("practice");
  std::optional<Action> action;
  frame.space(12);
  frame.heading(frame.words("practice.title"), Type::display);
  frame.space(8);
  frame.paragraph(summary(view, frame), Type::speech);
  frame.space(20);
  {
    const Frame::Card card(frame, Surface::card, 24);
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
      if (i > 0) frame.space(16);
      const bool right = view.rows[i].verdict == Verdict::right;
      frame.paragraph(view.rows[i].ask);
      frame.space(6);
      const Frame::Row row(frame);
      frame.pill(verdict_words(frame, view.rows[i].verdict), right ? Frame::Strength::strong : Frame::Strength::quiet);
    }
  }
  frame.space(14);
  frame.paragraph(frame.words("question.practice"), Type::small, Tone::soft);
  frame.space(24);
  const Frame::Row row(frame);
  if (frame.button("record", frame.words("debrief.finish"), {.kind = Button::Kind::primary})) action = ToRecord{};
  if (frame.button("again", frame.words("practice.again"))) action = ToQuestions{};
  return action;
}

}  // namespace rollcall::ui
