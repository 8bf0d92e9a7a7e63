#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/layout.h"

namespace rollcall::prove {

/// A condition over packed states. Where it goes by one number of few values, it is asked of each of them once and then
/// looked up: where few states of its variables can be told apart, or where it compares sums of multiples of them.
class PackedCondition {
 public:
  PackedCondition() = default;  ///< always holds
  PackedCondition(const scenario::Scenario& scenario, const Layout& layout, scenario::Range code);
  /// That a flag is not set.
  explicit PackedCondition(const Field& unset);

  bool holds(ConstPacked packed) const {
    if (x_is_empty) return true;
    return x_table.empty() ? evaluate(packed) : has(number(packed));
  }

  bool is_empty() const { return x_is_empty; }
  bool is_looked_up() const { return !x_table.empty(); }
  /// What it goes by: a sum to which each variable adds what is its own. Precondition: it is looked up.
  std::uint32_t number(ConstPacked packed) const {
    std::int32_t number = x_origin;
    for (const Asked& asked : x_asked) number += asked.field.in(packed)*asked.weight;
    return static_cast<std::uint32_t>(number);
  }
  bool has(std::uint32_t number) const { return x_table[number] != 0; }

 private:
  struct Asked {
    Field field;
    std::int32_t weight = 0;
  };

  void find_variables(const Layout& layout);
  bool evaluate(ConstPacked packed) const;
  bool make_table();
  void make_table_of_sums();

  bool x_is_empty = true;
  std::vector<Asked> x_asked;
  std::vector<scenario::Instruction> x_code;  ///< its variables are numbers of x_asked
  mutable std::vector<std::int16_t> x_values;
  std::int32_t x_origin = 0;
  std::vector<std::uint8_t> x_table;
};

}  // namespace rollcall::prove
