#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "authoring/prove/grid.h"

namespace rollcall::prove {

/// A number for every place of a grid to which each variable adds what is its own, whatever the others are. So it is
/// found out once for each value of each variable, and never again for a place.
class Sums {
 public:
  /// `number_of(packed)` is such a number of the state.
  template <class NumberOf>
  Sums(const Grid& grid, NumberOf number_of) : x_rows{number_of(grid.origin())} {
    const std::uint32_t origin = x_rows[0];
    std::vector<std::uint64_t> packed(grid.origin().begin(), grid.origin().end());
    const auto extend = [&](const Grid::Digit& digit, std::vector<std::uint32_t>& sums) {
      std::vector<std::uint32_t> all;
      for (const std::int32_t value : digit.values) {
        digit.field.put(value, packed);
        const std::uint32_t adds = number_of(ConstPacked(packed)) - origin;
        for (const std::uint32_t sum : sums) all.push_back(sum + adds);
      }
      digit.field.put(digit.values.front(), packed);
      sums = std::move(all);
    };
    for (const Grid::Digit& digit : grid.in_a_row()) extend(digit, x_columns);
    for (const Grid::Digit& digit : grid.of_rows()) extend(digit, x_rows);
  }

  void go_to(std::uint32_t row) { x_here = x_rows[row]; }
  /// In the row that was gone to.
  std::uint32_t operator[](std::uint32_t column) const { return x_here + x_columns[column]; }

 private:
  std::vector<std::uint32_t> x_rows, x_columns{0};  // modulo 2^32: what a variable adds may be negative
  std::uint32_t x_here = 0;
};

}  // namespace rollcall::prove
