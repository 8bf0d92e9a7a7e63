#include "authoring/prove/visits.h"

#include <utility>

namespace rollcall::prove {
namespace {

/// A square of numbers.
class Matrix {
 public:
  explicit Matrix(std::size_t size) : x_size(size), x_numbers(size * size, 0) {}

  long double* row(std::size_t i) { return x_numbers.data() + i * x_size; }

 private:
  std::size_t x_size;
  std::vector<long double> x_numbers;
};

Visits solved(Maze maze, Watch& watch) {
  const std::size_t size = maze.inside.size();
  Matrix matrix(size);
  for (std::size_t from = 0; from < size; ++from) {
    for (const Maze::Step& step : maze.inside[from]) matrix.row(from)[step.to] += step.share;
  }
  std::vector<long double>& out = maze.way_out;
  std::vector<long double>& entered = maze.entered;
  std::vector<long double> leaves(size);  // the probability of going elsewhere from here, among what is left
  for (std::size_t gone = size; gone-- > 0;) {
    watch.again(size);
    const long double* const next = matrix.row(gone);
    leaves[gone] = out[gone];
    for (std::size_t to = 0; to < gone; ++to) leaves[gone] += next[to];
    for (std::size_t from = 0; from < gone; ++from) {
      const long double share = matrix.row(from)[gone] / leaves[gone];
      if (share == 0) continue;
      for (std::size_t to = 0; to < gone; ++to) matrix.row(from)[to] += share * next[to];
      out[from] += share * out[gone];
    }
    for (std::size_t to = 0; to < gone; ++to) entered[to] += entered[gone] / leaves[gone] * next[to];
  }
  Visits visits{std::vector<long double>(size), 0};
  for (std::size_t state = 0; state < size; ++state) {
    long double comes = entered[state];
    for (std::size_t from = 0; from < state; ++from) comes += visits.of[from] * matrix.row(from)[state];
    visits.of[state] = comes / leaves[state];
  }
  return visits;
}

Visits walked(Maze maze, Watch& watch) {
  constexpr long double next_to_nothing = 1e-15L;
  constexpr std::uint64_t most_steps = 2'000'000'000;
  const std::size_t size = maze.inside.size();
  std::vector<long double>& mass = maze.entered;
  Visits visits{std::vector<long double>(size), 0};
  for (std::uint64_t steps = 0; steps < most_steps; steps += size) {
    visits.still_inside = 0;
    for (const long double one : mass) visits.still_inside += one;
    if (visits.still_inside < next_to_nothing) break;
    watch.again(size);
    for (std::size_t from = 0; from < size; ++from) {
      const long double here = std::exchange(mass[from], 0);
      if (here == 0) continue;
      visits.of[from] += here;
      for (const Maze::Step& step : maze.inside[from]) mass[step.to] += here * step.share;
    }
  }
  return visits;
}

}  // namespace

Visits visits(Maze maze, Watch& watch) {
  return maze.inside.size() <= largest_solved ? solved(std::move(maze), watch) : walked(std::move(maze), watch);
}

}  // namespace rollcall::prove
