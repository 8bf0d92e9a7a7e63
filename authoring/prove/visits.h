#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// A learner among states that lead to each other: with what probability he goes from each to each. From every state
/// there is a way out.
struct Maze {
  struct Step {
    std::uint32_t to = 0;
    long double share = 0;
  };
  std::vector<std::vector<Step>> inside;  ///< of each state, to states of the maze
  std::vector<long double> way_out;       ///< of each state: the probability of leaving it for good
  std::vector<long double> entered;       ///< of each state: with what probability he comes in there
};

struct Visits {
  std::vector<long double> of;   ///< how often he is in each state, on the average
  long double still_inside = 0;  ///< the probability that was not followed to its end
};

/// Takes out one state after the other, those with the fewest ways through them first, without a subtraction
/// (Grassmann, Taksar and Heyman 1985), which is exact to the last digits however seldom he finds out. What is left of
/// a large maze is walked round and round until next to nothing is inside. If he hardly ever finds out, more states are
/// taken out; and only where that is too much work as well, it is told how much still is inside: no probability that
/// comes out of it is wrong by more.
Visits visits(Maze maze, Watch& watch);

/// Of the last states so many are taken out however many ways go through them.
inline constexpr std::size_t largest_solved = 300;

}  // namespace rollcall::prove
