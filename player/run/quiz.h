#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "player/run/question.h"
#include "player/scenario/scenario.h"

/// How the questions of a module are asked: the same way in the window and in the terminal.
namespace rollcall::run {

/// In which order a question shows its items and its targets, as numbers within the question.
struct Showing {
  std::vector<std::uint32_t> items;    ///< empty for a number and for true or false, where there is nothing to show
  std::vector<std::uint32_t> targets;  ///< of match and sort
};

/// The same for every attempt with this seed. Items that are to be put in order never stand in it; the partners of a
/// match are mixed too, the groups of a sort stand as the author wrote them. Precondition: question <
/// scenario.questions().size().
Showing showing(const scenario::Scenario& scenario, std::size_t question, std::uint64_t seed);

/// The items of an order question as they belong.
std::vector<std::uint32_t> right_order(const scenario::Scenario& scenario, const scenario::Question& question);

enum class Verdict : std::uint8_t { right, partly, not_yet };
/// A guess at true or false is right or not yet, however much credit its honesty gets. Throws as `credit` does.
Verdict verdict(const scenario::Scenario& scenario, const scenario::Question& question, const Answer& answer);

/// Of the full credit, rounded.
int percent(std::int32_t credit);

}  // namespace rollcall::run
