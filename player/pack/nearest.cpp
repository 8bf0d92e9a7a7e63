#include "player/pack/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rollcall::pack {
namespace {

/// Letters to insert, remove or replace (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t replaced = diagonal + (a[i] == b[k] ? 0u : 1u);
      diagonal = row[k + 1];
      row[k + 1] = std::min({replaced, row[k] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates) {
  std::optional<std::string> best;
  std::size_t least = name.size() / 3 + 1;
  // Nobody types a name of thousands of letters; the work grows with its square.
  if (name.size() > 200) return best;
  for (const std::string& candidate : candidates) {
    if (const std::size_t changes = distance(name, candidate); changes < least) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}

}  // namespace rollcall::pack
