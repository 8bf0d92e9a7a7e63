#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/space.h"

namespace rollcall::prove {

/// The states in an order in which every state comes after all that lead to it, except inside a cycle: states that
/// lead to each other stand together. Precondition of order(): the space is complete.
struct Order {
  struct Cycle {
    std::uint32_t first = 0, last = 0;  ///< [first, last) of `sequence`
  };
  std::vector<StateIndex> sequence;
  std::vector<Cycle> cycles;  ///< ascending

  std::span<const StateIndex> states(const Cycle& cycle) const {
    return std::span(sequence).subspan(cycle.first, cycle.last - cycle.first);
  }
};

Order order(const Space& space);

/// Calls `one(state)` for every state outside cycles and `round(states)` for every cycle, forwards.
template <class One, class Round>
void forward(const Order& order, One one, Round round) {
  std::size_t cycle = 0;
  for (std::size_t i = 0; i < order.sequence.size();) {
    if (cycle < order.cycles.size() && order.cycles[cycle].first == i) {
      round(order.states(order.cycles[cycle]));
      i = order.cycles[cycle++].last;
    } else {
      one(order.sequence[i++]);
    }
  }
}

/// The same backwards: a state comes after all that it leads to.
template <class One, class Round>
void backward(const Order& order, One one, Round round) {
  std::size_t cycle = order.cycles.size();
  for (std::size_t i = order.sequence.size(); i > 0;) {
    if (cycle > 0 && order.cycles[cycle - 1].last == i) {
      round(order.states(order.cycles[--cycle]));
      i = order.cycles[cycle].first;
    } else {
      one(order.sequence[--i]);
    }
  }
}

}  // namespace rollcall::prove
