#include "player/run/interval.h"

#include <algorithm>
#include <cmath>

namespace rollcall::run {
namespace {

/// The quantile of the normal distribution that leaves 2.5 % at either side.
constexpr double z = 1.959963984540054;
constexpr std::uint32_t most_quality = 3;

}  // namespace

Interval wilson(double share, std::uint32_t decisions) {
  if (decisions == 0) return {};
  const double n = decisions;
  const double middle = share + z * z / (2 * n);
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double all = 1 + z * z / n;
  return {std::max(0.0, (middle - half) / all), std::min(1.0, (middle + half) / all)};
}

double share(const Points& points) {
  if (points.possible == 0) return 1;
  return std::min(1.0, static_cast<double>(points.earned) / points.possible);
}

std::uint32_t least_decisions(const Points& points) {
  return points.possible / most_quality + (points.possible % most_quality != 0 ? 1 : 0);
}

Certainty certainty(std::uint32_t decisions) {
  if (decisions >= decisions_for_fair) return Certainty::fair;
  return decisions >= decisions_for_first_picture ? Certainty::first_picture : Certainty::too_few;
}

}  // namespace rollcall::run
