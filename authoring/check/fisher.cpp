#include "authoring/check/fisher.h"

#include <algorithm>
#include <cmath>

#include "authoring/check/log_factorials.h"

namespace rollcall::check {
namespace {

/// Every table with the same sums, by its first number.
class Outcomes {
 public:
  explicit Outcomes(const Fourfold& table)
      : x_row(table.a + table.b), x_column(table.a + table.c), x_all(x_row + table.c + table.d), x_ln(x_all) {}

  int least() const { return std::max(0, x_row + x_column - x_all); }
  int most() const { return std::min(x_row, x_column); }

  double p(int a) const {
    constexpr double rounding = 1e-7;
    const double as_likely = ln_probability(a) + rounding;
    double sum = 0;
    for (int other = least(); other <= most(); ++other) {
      if (ln_probability(other) <= as_likely) sum += std::exp(ln_probability(other));
    }
    return std::min(1.0, sum);
  }

 private:
  double ln_probability(int a) const {
    return x_ln.choose(x_column, a) + x_ln.choose(x_all - x_column, x_row - a) - x_ln.choose(x_all, x_row);
  }

  int x_row, x_column, x_all;
  LogFactorials x_ln;
};

}  // namespace

double fisher_p(const Fourfold& table) { return Outcomes(table).p(table.a); }

double least_fisher_p(const Fourfold& table) {
  const Outcomes outcomes(table);
  return std::min(outcomes.p(outcomes.least()), outcomes.p(outcomes.most()));
}

}  // namespace rollcall::check
