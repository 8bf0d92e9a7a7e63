#include "authoring/check/holm.h"

#include <algorithm>
#include <numeric>

namespace rollcall::check {

std::vector<double> holm(const std::vector<double>& p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) { return p[one] < p[other]; });
  std::vector<double> corrected(p.size());
  double least = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    least = std::max(least, std::min(1.0, p[order[i]] * static_cast<double>(order.size() - i)));
    corrected[order[i]] = least;
  }
  return corrected;
}

}  // namespace rollcall::check
