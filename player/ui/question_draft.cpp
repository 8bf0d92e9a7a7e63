#include "player/ui/question_draft.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "player/ascii.h"
#include "player/utf8.h"

namespace rollcall::ui {
namespace {

/// The zero of every script whose digits are in use; the other nine follow it (Unicode 15, category Nd).
constexpr char32_t zeros[] = {U'0',   0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6,
                              0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10};

std::optional<int> digit_of(char32_t letter) {
  for (const char32_t zero : zeros) {
    if (letter >= zero && letter <= zero + 9) return static_cast<int>(letter - zero);
  }
  return {};
}

}  // namespace

using Kind = scenario::Question::Kind;

bool QuestionDraft::has_chosen(std::uint32_t item) const {
  return std::find(chosen.begin(), chosen.end(), item) != chosen.end();
}

void QuestionDraft::choose(const QuestionView& view, std::uint32_t item) {
  if (view.kind == Kind::single) {
    chosen = {item};
  } else if (std::erase(chosen, item) == 0) {
    chosen.push_back(item);
    std::sort(chosen.begin(), chosen.end());
  }
}

std::vector<std::uint32_t> QuestionDraft::standing(const QuestionView& view) const {
  if (!order.empty()) return order;
  std::vector<std::uint32_t> shown;
  for (const Numbered& item : view.items) shown.push_back(item.number);
  return shown;
}

void QuestionDraft::move(const QuestionView& view, std::size_t place, int by) {
  std::vector<std::uint32_t> moved = standing(view);
  const std::size_t other = by < 0 ? place - 1 : place + 1;
  if (place >= moved.size() || other >= moved.size()) return;
  std::swap(moved[place], moved[other]);
  order = std::move(moved);
}

std::optional<std::uint32_t> QuestionDraft::target(std::uint32_t item) const {
  return item < targets.size() ? targets[item] : std::nullopt;
}

void QuestionDraft::choose_target(const QuestionView& view, std::uint32_t item, std::uint32_t target) {
  targets.resize(view.items.size());
  if (item < targets.size()) targets[item] = target;
}

std::optional<run::Answer> QuestionDraft::answer(const QuestionView& view) const {
  run::Answer answer;
  switch (view.kind) {
    case Kind::single:
    case Kind::multiple:
    case Kind::report:
      if (chosen.empty()) return {};
      answer.items = chosen;
      return answer;
    case Kind::order:
      if (order.empty()) return {};
      answer.items = order;
      return answer;
    case Kind::match:
    case Kind::sort:
      for (std::uint32_t item = 0; item < view.items.size(); ++item) {
        if (!target(item)) return {};
        answer.targets.push_back(*target(item));
      }
      return answer;
    case Kind::numeric: {
      const std::optional<std::int32_t> typed = whole_number(number.text);
      if (!typed) return {};
      answer.number = *typed;
      return answer;
    }
    case Kind::truth:
      if (!is_true || !certainty) return {};
      answer.is_true = *is_true;
      answer.certainty = *certainty;
      return answer;
  }
  return {};
}

std::optional<std::int32_t> whole_number(std::string_view text) {
  text = trimmed(text);
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty()) return {};
  const std::int64_t most = std::int64_t{std::numeric_limits<std::int32_t>::max()} + (negative ? 1 : 0);
  std::int64_t value = 0;
  while (!text.empty()) {
    const std::optional<int> digit = digit_of(take_character(text));
    if (!digit) return {};
    value = value * 10 + *digit;
    if (value > most) return {};
  }
  return static_cast<std::int32_t>(negative ? -value : value);
}

}  // namespace rollcall::ui
