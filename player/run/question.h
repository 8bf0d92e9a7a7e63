#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/scenario/scenario.h"

/// Scoring of knowledge questions with partial credit, in thousandths: 0 to 1000.
namespace rollcall::run {

inline constexpr std::int32_t full_credit = 1000;

/// What a learner answered. Which member counts depends on the kind of the question; items and targets are numbered
/// from 0 within the question.
struct Answer {
  std::vector<std::uint32_t> items = {};  ///< single, multiple, report: the chosen ones; order: all, in the given order
  std::vector<std::uint32_t> targets = {};  ///< match, sort: for each item the chosen target
  std::int32_t number = 0;                  ///< numeric
  bool is_true = false;                     ///< truth
  std::uint32_t certainty = 0;              ///< truth: 0 guessed, 1 fairly sure, 2 certain
};

/// - single: all or nothing.
/// - multiple: right choices less wrong ones, over the number of right ones; not below 0.
/// - order: the share of pairs that stand in the right order.
/// - match, sort: the share of items with the right target.
/// - numeric: full within the tolerance, half within twice the tolerance.
/// - truth: right 700, 900, 1000 by certainty; wrong 500, 250, 0. Fairly sure pays from 56 % on, certain from 71 % on,
///   so that saying honestly how sure one is pays best.
/// - report: as multiple, and nothing if a kind of sentence that belongs in the report (a fact, a source, a gap...) is
///   missing altogether.
/// Throws Error if the answer does not fit the question (an item that is not there, or twice; too few targets).
std::int32_t credit(const scenario::Scenario& scenario, const scenario::Question& question, const Answer& answer);

}  // namespace rollcall::run
