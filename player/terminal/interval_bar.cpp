#include "player/terminal/interval_bar.h"

#include <algorithm>
#include <cmath>

namespace rollcall::terminal {

std::string interval_bar(const run::Interval& interval, double share, std::size_t length) {
  const std::size_t last = std::max<std::size_t>(length, 5) - 3;  // between the two ends
  const auto place = [&](double part) {
    return 1 + static_cast<std::size_t>(std::lround(std::clamp(part, 0.0, 1.0) * static_cast<double>(last)));
  };
  std::string bar = "|" + std::string(last + 1, '-') + "|";
  const std::size_t low = place(interval.low), high = place(interval.high);
  std::fill(bar.begin() + static_cast<std::ptrdiff_t>(low), bar.begin() + static_cast<std::ptrdiff_t>(high), '=');
  bar[low] = '[';
  bar[high] = ']';
  bar[place(share)] = '#';
  return bar;
}

}  // namespace rollcall::terminal
