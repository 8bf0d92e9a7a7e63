#include "authoring/check/wilson.h"

#include <algorithm>
#include <cmath>

namespace rollcall::check {

Interval wilson(double hits, double trials) {
  constexpr double z = 1.959964;  // of 95 % of a normal distribution
  const double share = hits / trials;
  const double middle = share + z * z / (2 * trials);
  const double reach = z * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
  const double all = 1 + z * z / trials;
  return {std::max(0.0, (middle - reach) / all), std::min(1.0, (middle + reach) / all)};
}

}  // namespace rollcall::check
