#pragma once
#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "authoring/prove/packed_rules.h"
#include "authoring/prove/sums.h"

namespace rollcall::prove {

/// The grid of a scene, if it has one.
using GridOf = std::function<const Grid*(scenario::SceneIndex)>;

/// A condition, asked of places.
class Question {
 public:
  Question(const PackedCondition& condition, Sums numbers) : x_condition(&condition), x_numbers(std::move(numbers)) {}

  void go_to(std::uint32_t row) { x_numbers.go_to(row); }
  bool holds(std::uint32_t column) const { return x_condition->has(x_numbers[column]); }

 private:
  const PackedCondition* x_condition;
  Sums x_numbers;
};

/// An option of one scene as a step from place to place, looked up where Steps plays it.
struct Jump {
  scenario::OptionIndex option = 0;
  scenario::SceneIndex next = scenario::the_end;  ///< no page
  std::vector<Question> conditions;
  std::vector<Question> endings;  ///< of its endings before the last, if it leads to the end
  std::optional<Sums> places;     ///< in the next scene, if it leads to one

  /// Where it stands; precondition of what follows.
  void go_to(std::uint32_t row) {
    for (Question& one : conditions) one.go_to(row);
    for (Question& one : endings) one.go_to(row);
    if (places) places->go_to(row);
  }
  bool is_open(std::uint32_t column) const {
    return std::ranges::all_of(conditions, [&](const Question& one) { return one.holds(column); });
  }
  Place place(std::uint32_t column) const { return (*places)[column]; }
  scenario::EndingIndex ending(std::uint32_t column) const {
    const auto first = std::ranges::find_if(endings, [&](const Question& one) { return one.holds(column); });
    return static_cast<scenario::EndingIndex>(first - endings.begin());
  }
};

/// Those of all options of the scene of a grid that lead somewhere, in the order of Steps. None where that cannot be
/// looked up: a later entry is followed, a condition goes by no table, or a next scene has no grid.
std::optional<std::vector<Jump>> jumps(const scenario::Scenario& scenario, const PackedRules& rules,
                                       const Layout& layout, const Grid& grid, const GridOf& grid_of);

}  // namespace rollcall::prove
