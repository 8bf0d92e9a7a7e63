#include "authoring/survey/giveaways.h"

#include <algorithm>

namespace rollcall::survey {

std::optional<Giveaways> giveaways(std::span<const JudgedOption> choices) {
  constexpr std::size_t fewest = 3;
  if (choices.size() < fewest) return std::nullopt;
  const std::int32_t best =
      std::max_element(choices.begin(), choices.end(), [](const JudgedOption& a, const JudgedOption& b) {
        return a.quality < b.quality;
      })->quality;
  std::size_t longest_best = 0, shortest_best = SIZE_MAX, longest_weaker = 0, shortest_weaker = SIZE_MAX;
  std::size_t best_ones = 0;
  for (const JudgedOption& choice : choices) {
    const bool is_best = choice.quality == best;
    best_ones += is_best;
    std::size_t& longest = is_best ? longest_best : longest_weaker;
    std::size_t& shortest = is_best ? shortest_best : shortest_weaker;
    longest = std::max(longest, choice.length);
    shortest = std::min(shortest, choice.length);
  }
  if (best_ones == choices.size()) return std::nullopt;
  return Giveaways{longest_best > longest_weaker, shortest_best < shortest_weaker, choices.front().quality == best,
                   static_cast<double>(best_ones) / static_cast<double>(choices.size())};
}

bool can_be_judged(std::size_t scenes) {
  constexpr std::size_t fewest = 3;
  return scenes >= fewest;
}

bool are_too_many(std::size_t told, std::size_t judged) {
  constexpr std::size_t percent = 40;
  return can_be_judged(judged) && told * 100 > judged * percent;
}

}  // namespace rollcall::survey
