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

/// Small mazes are solved, by eliminating one state after the other without a subtraction (Grassmann, Taksar and Heyman
/// 1985), which is exact to the last digits however seldom he finds out. Large ones are walked round and round until
/// next to nothing is inside, or for so long that it is told how much still is.
Visits visits(Maze maze, Watch& watch);

/// The states of the largest maze that is solved; a larger one is walked.
inline constexpr std::size_t largest_solved = 300;

}  // namespace rollcall::prove
