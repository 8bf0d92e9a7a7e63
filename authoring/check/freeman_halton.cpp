#include "authoring/check/freeman_halton.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

#include "authoring/check/log_factorials.h"

namespace rollcall::check {
namespace {

int sum(const std::vector<int>& numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0); }

std::vector<int> column_sums(const CountRows& table) {
  std::vector<int> sums(table.empty() ? 0 : table.front().size());
  for (const std::vector<int>& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) sums[i] += row[i];
  }
  return sums;
}

/// In thousand millionths of a natural logarithm, so that what is equally likely compares as equal.
using Likelihood = std::int64_t;
constexpr double likelihood_unit = 1e9;
/// What sums of rounded numbers may differ by.
constexpr Likelihood rounding = 100;

/// Lays all tables with the same sums row by row. Tables that are equally likely so far and leave the same for the rows
/// to come are one from there on (the network of Mehta and Patel, 1983).
class Network {
 public:
  explicit Network(const std::vector<int>& sums) : x_ln(sum(sums)) { x_begun[{sums, 0}] = 1; }

  /// Of a row, as a factor of the probability of its table.
  Likelihood likelihood(const std::vector<int>& row) const {
    double ln = x_ln(sum(row));
    for (const int count : row) ln -= x_ln(count);
    return std::llround(ln * likelihood_unit);
  }

  /// One more row, with `count` in it. False when it takes too long.
  bool lay(int count) {
    const auto begun = std::exchange(x_begun, {});
    for (const auto& [node, probability] : begun) {
      std::vector<int> row(node.left.size());
      if (!fill(node, probability, row, 0, count)) return false;
    }
    return true;
  }

  /// Of all tables that are no more likely; once every row is laid.
  double up_to(Likelihood observed) const {
    double sum = 0;
    for (const auto& [node, probability] : x_begun) {
      if (node.likelihood <= observed + rounding) sum += probability;
    }
    return std::min(1.0, sum);
  }

 private:
  static constexpr std::size_t most_steps = 500'000;

  struct Node {
    std::vector<int> left;  ///< of each column, for the rows to come
    Likelihood likelihood = 0;
    auto operator<=>(const Node&) const = default;
  };

  bool fill(const Node& node, double probability, std::vector<int>& row, std::size_t column, int rest) {
    if (column + 1 == row.size()) {
      if (rest > node.left[column]) return true;
      row[column] = rest;
      return add(node, probability, row);
    }
    for (row[column] = 0; row[column] <= std::min(rest, node.left[column]); ++row[column]) {
      if (!fill(node, probability, row, column + 1, rest - row[column])) return false;
    }
    return true;
  }

  bool add(const Node& node, double probability, const std::vector<int>& row) {
    Node next{node.left, node.likelihood + likelihood(row)};
    double ln = -x_ln.choose(sum(node.left), sum(row));
    for (std::size_t i = 0; i < row.size(); ++i) {
      ln += x_ln.choose(node.left[i], row[i]);
      next.left[i] -= row[i];
    }
    x_begun[std::move(next)] += probability * std::exp(ln);
    return ++x_steps <= most_steps;
  }

  LogFactorials x_ln;
  std::map<Node, double> x_begun;  ///< with the probability of coming there
  std::size_t x_steps = 0;
};

}  // namespace

std::optional<double> freeman_halton_p(const CountRows& table) {
  if (table.empty() || table.front().empty()) return 1;
  Network network(column_sums(table));
  Likelihood observed = 0;
  for (const std::vector<int>& row : table) {
    observed += network.likelihood(row);
    if (!network.lay(sum(row))) return std::nullopt;
  }
  return network.up_to(observed);
}

}  // namespace rollcall::check
