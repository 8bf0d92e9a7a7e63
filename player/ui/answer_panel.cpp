#include "player/ui/answer_panel.h"

#include <algorithm>
#include <cmath>

namespace rollcall::ui {
namespace {

using Kind = scenario::Question::Kind;

/// A tick beside what went well, and a ring beside all else.
void draw_mark(bool went_well, Rectangle area, Frame& frame) {
  if (went_well) {
    frame.display_list().add(DisplayList::Symbol{Icon::tick, area, frame.theme().accent});
    return;
  }
  const float size = std::round(area.width / 2), inset = std::floor((area.width - size) / 2);
  frame.display_list().add(DisplayList::Outline{
      {area.x + inset, area.y + inset, size, size}, frame.theme().edge, size / 2, std::max(1.0F, frame.dp(1.5F))});
}

void draw_item(const AnswerFeedback& feedback, const FeedbackItem& item, Frame& frame) {
  const Rectangle column = frame.column();
  const float tick = frame.sp(20);
  const float indent = tick + frame.dp(12);
  draw_mark(item.went_well, {column.x, column.y + frame.dp(2), tick, tick}, frame);
  frame.move_to(column.x + indent, column.y, column.width - indent);
  frame.paragraph(item_line(frame.words(), feedback, item));
  const std::string below = item_comment(frame.words(), feedback, item);
  if (!below.empty()) frame.space(2);
  frame.paragraph(below, Type::small, Tone::soft);
  frame.move_to(column.x, frame.column().y, column.width);
}

void draw_items(const AnswerFeedback& feedback, Frame& frame) {
  const bool is_order = feedback.kind == Kind::order;
  if (is_order) frame.paragraph(frame.words(tr("The right order")), Type::label, Tone::soft);
  for (const FeedbackItem& item : feedback.items) {
    if (item.place > 1 || is_order) frame.space(12);
    draw_item(feedback, item, frame);
  }
}

void draw_answer(const AnswerFeedback& feedback, Frame& frame) {
  bool first = true;
  for (const std::string& line : answer_lines(frame.words(), feedback)) {
    if (!first) frame.space(6);
    first = false;
    frame.paragraph(line);
  }
}

void draw_verdict(const AnswerFeedback& feedback, Frame& frame) {
  const Frame::LiveRegion live(frame, access::Live::polite);
  const Frame::Row row(frame, 12);
  frame.pill(verdict_word(frame.words(), feedback.verdict),
             feedback.verdict == Verdict::right ? Frame::Strength::strong : Frame::Strength::quiet);
  frame.paragraph(frame.words(tr("{percent} % of the credit", "percent"_is = feedback.percent)), Type::small,
                  Tone::soft);
}

}  // namespace

void draw_feedback(const AnswerFeedback& feedback, Frame& frame) {
  draw_verdict(feedback, frame);
  frame.space(16);
  const Frame::Card card(frame, Surface::card, 22);
  draw_answer(feedback, frame);
  draw_items(feedback, frame);
}

}  // namespace rollcall::ui
