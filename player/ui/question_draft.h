#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "player/gui/field.h"
#include "player/run/question.h"
#include "player/story/question_view.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// What a person has put together so far as an answer. View state of the panel that asks.
struct QuestionDraft {
  std::vector<std::uint32_t> chosen;  ///< single, multiple, report
  std::vector<std::uint32_t> order;   ///< empty until something has been moved
  std::vector<std::optional<std::uint32_t>> targets;
  Field number;
  std::optional<bool> is_true;
  std::optional<std::uint32_t> certainty;

  bool has_chosen(std::uint32_t item) const;
  /// Takes back what has been chosen, unless only one can be.
  void choose(const QuestionView& view, std::uint32_t item);
  /// The items as they stand now.
  std::vector<std::uint32_t> standing(const QuestionView& view) const;
  /// One place up (-1) or down (+1); nothing at the ends. `place` counts from 0.
  void move(const QuestionView& view, std::size_t place, int by);
  std::optional<std::uint32_t> target(std::uint32_t item) const;
  void choose_target(const QuestionView& view, std::uint32_t item, std::uint32_t target);

  /// Nothing while something is missing.
  std::optional<run::Answer> answer(const QuestionView& view) const;
};

/// In the digits of any script, with blanks around it and a minus before it; nothing for anything else, and beyond 32
/// bits.
std::optional<std::int32_t> whole_number(std::string_view text);

}  // namespace rollcall::ui
