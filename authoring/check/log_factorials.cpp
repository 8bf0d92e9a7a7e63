#include "authoring/check/log_factorials.h"

#include <cmath>

namespace rollcall::check {

LogFactorials::LogFactorials(int most) : x_sums{0} {
  for (int n = 1; n <= most; ++n) x_sums.push_back(x_sums.back() + std::log(n));
}

}  // namespace rollcall::check
