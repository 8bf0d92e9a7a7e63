#pragma once
#include <vector>

namespace rollcall::check {

/// Whoever compares much finds something by chance: Holm's correction (1979) raises each p so that, of all that are
/// compared, one falls below 0.05 by chance in no more than one case of twenty. In the order given.
std::vector<double> holm(const std::vector<double>& p);

}  // namespace rollcall::check
