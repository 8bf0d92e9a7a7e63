#pragma once
#include <vector>

namespace rollcall::check {

/// ln(n!) for every n up to the largest that will be asked for. Not by std::lgamma, which threads may not ask at the
/// same time.
class LogFactorials {
 public:
  explicit LogFactorials(int most);

  double operator()(int n) const { return x_sums[static_cast<std::size_t>(n)]; }
  /// ln of how many ways there are to choose k of n.
  double choose(int n, int k) const { return (*this)(n) - (*this)(k) - (*this)(n - k); }

 private:
  std::vector<double> x_sums;
};

}  // namespace rollcall::check
