#include "player/ui/question_told.h"

#include <array>
#include <cmath>
#include <string_view>

namespace rollcall::ui {
namespace {

using Kind = scenario::Question::Kind;

constexpr std::string_view dot = " \u00b7 ";

/// What there is to say about an item that was or was not chosen; may be empty.
std::string choice_words(const ToldItem& item, Kind kind, const Frame& frame) {
  if (item.chosen) return frame.words(item.belongs ? "question.chosen_right" : "question.chosen_wrong");
  if (!item.belongs) return {};
  return frame.words(kind == Kind::single ? "question.missed_one" : "question.missed");
}

std::string item_words(const ToldItem& item, std::size_t place, Kind kind, const Frame& frame) {
  switch (kind) {
    case Kind::report: {
      const std::string what = frame.words("question.what", {{"what", item.what.plain}});
      const std::string chosen = choice_words(item, kind, frame);
      return chosen.empty() ? what : what + std::string(dot) + chosen;
    }
    case Kind::order:
      if (item.place == place) return {};
      return frame.words("question.place", {{"place", std::to_string(item.place)}});
    case Kind::match:
    case Kind::sort: {
      const std::string given = frame.words("question.given", {{"given", item.given.plain}});
      const bool right = item.given == item.right;
      return given + std::string(dot) +
             (right ? frame.words("verdict.right") : frame.words("question.right", {{"right", item.right.plain}}));
    }
    default:
      return choice_words(item, kind, frame);
  }
}

bool went_well(const ToldItem& item, std::size_t place, Kind kind) {
  if (kind == Kind::order) return item.place == place;
  if (kind == Kind::match || kind == Kind::sort) return item.given == item.right;
  return item.chosen && item.belongs;
}

RichText numbered(RichText text, std::size_t place) {
  const std::string number = std::to_string(place) + ". ";
  text.plain.insert(0, number);
  for (Span& span : text.spans) {
    span.start += static_cast<std::uint32_t>(number.size());
    span.end += static_cast<std::uint32_t>(number.size());
  }
  return text;
}

/// Numbered where the order is what was asked for; a tick beside what went well.
void draw_item(const ToldItem& item, std::size_t place, Kind kind, Frame& frame) {
  const Rectangle column = frame.column();
  const float tick = frame.sp(20);
  const float indent = tick + frame.dp(12);
  if (went_well(item, place, kind))
    frame.display_list().add(
        DisplayList::Symbol{Icon::tick, {column.x, column.y + frame.dp(2), tick, tick}, frame.theme().accent});
  frame.move_to(column.x + indent, column.y, column.width - indent);
  frame.paragraph(kind == Kind::order ? numbered(item.text, place) : item.text);
  const std::string below = item_words(item, place, kind, frame);
  if (!below.empty()) frame.space(2);
  frame.paragraph(below, Type::small, Tone::soft);
  frame.move_to(column.x, frame.column().y, column.width);
}

void draw_number(const Answered& told, Frame& frame) {
  const std::string right = std::to_string(told.number);
  frame.paragraph(frame.words("question.given", {{"given", std::to_string(told.answer.number)}}));
  frame.space(6);
  frame.paragraph(told.tolerance == 0 ? frame.words("question.right", {{"right", right}})
                                      : frame.words("question.right_within",
                                                    {{"right", right}, {"tolerance", std::to_string(told.tolerance)}}));
}

void draw_truth(const Answered& told, Frame& frame) {
  const auto word = [&](bool is_true) { return frame.words(is_true ? "question.true" : "question.false"); };
  const std::string given = word(told.answer.is_true) + ", " + certainty_words(frame, told.answer.certainty);
  frame.paragraph(frame.words("question.given", {{"given", given}}));
  frame.space(6);
  frame.paragraph(frame.words("question.right", {{"right", word(told.is_true)}}));
}

void draw_items(const Answered& told, Kind kind, Frame& frame) {
  if (kind == Kind::order) frame.paragraph(frame.words("question.right_order"), Type::label, Tone::soft);
  std::size_t place = 0;
  for (const ToldItem& item : told.items) {
    if (place > 0 || kind == Kind::order) frame.space(12);
    draw_item(item, ++place, kind, frame);
  }
}

void draw_verdict(const Answered& told, Frame& frame) {
  const Frame::Row row(frame, 12);
  frame.pill(verdict_words(frame, told.verdict),
             told.verdict == Verdict::right ? Frame::Strength::strong : Frame::Strength::quiet);
  const std::string credit = frame.words("question.credit", {{"percent", std::to_string(told.percent)}});
  ShapedText& text = frame.set(credit, Type::small);
  const Rectangle area = frame.put(text.box, std::ceil(text.paragraph.height()) + frame.dp(8));
  frame.letters(text, area.x, area.y + frame.dp(4), frame.theme().soft);
  frame.note(access::Role::text, credit, {}, area);
}

}  // namespace

std::string certainty_words(const Frame& frame, std::uint32_t certainty) {
  constexpr std::array<std::string_view, certainties> keys{"certainty.0", "certainty.1", "certainty.2"};
  return frame.words(keys[certainty]);
}

std::string verdict_words(const Frame& frame, Verdict verdict) {
  constexpr std::array<std::string_view, 3> keys{"verdict.right", "verdict.partly", "verdict.not_yet"};
  return frame.words(keys[static_cast<std::size_t>(verdict)]);
}

void draw_told(const Answered& told, Kind kind, Frame& frame) {
  draw_verdict(told, frame);
  frame.space(16);
  const Frame::Card card(frame, Surface::card, 22);
  if (kind == Kind::numeric)
    draw_number(told, frame);
  else if (kind == Kind::truth)
    draw_truth(told, frame);
  else
    draw_items(told, kind, frame);
}

}  // namespace rollcall::ui
