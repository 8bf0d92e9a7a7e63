#pragma once
#include <optional>
#include <vector>

/// Fisher's exact test for tables with more than two rows or columns (Freeman and Halton, 1951).
namespace rollcall::check {

using CountRows = std::vector<std::vector<int>>;

/// The probability of all tables with the same sums that are no more likely than this one. The rows are equally long.
/// Nothing where too many different tables would have to be gone through, as with hundreds of people in large groups.
std::optional<double> freeman_halton_p(const CountRows& table);

}  // namespace rollcall::check
