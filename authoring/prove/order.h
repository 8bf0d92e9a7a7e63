#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/space.h"

namespace rollcall::prove {

/// The states in an order in which every state comes after all that lead to it, except inside a cycle: states that
/// lead to each other stand together, in the order in which a walk comes to them.
struct Order {
  struct Cycle {
    std::uint32_t first = 0, last = 0;  ///< [first, last) of `sequence`
  };
  std::vector<StateIndex> sequence;
  std::vector<std::uint32_t> place;  ///< of each state in the sequence
  std::vector<Cycle> cycles;         ///< ascending

  std::span<const StateIndex> states(const Cycle& cycle) const {
    return std::span(sequence).subspan(cycle.first, cycle.last - cycle.first);
  }
  bool holds(const Cycle& cycle, std::uint32_t target) const {
    return !is_ending(target) && place[target] >= cycle.first && place[target] < cycle.last;
  }
};

/// Calls `one(state)` for every state outside cycles and `round(cycle)` for every cycle, forwards.
template <class One, class Round>
void forward(const Order& order, One one, Round round) {
  auto cycle = order.cycles.begin();
  for (std::uint32_t i = 0; i < order.sequence.size();) {
    if (cycle != order.cycles.end() && cycle->first == i) {
      round(*cycle);
      i = cycle++->last;
    } else {
      one(order.sequence[i++]);
    }
  }
}

/// The same, where only the states at these places are of interest, ascending; a cycle without one is passed over.
template <class One, class Round>
void forward(const Order& order, std::span<const std::uint32_t> places, One one, Round round) {
  auto cycle = order.cycles.begin();
  for (auto place = places.begin(); place != places.end();) {
    cycle = std::find_if(cycle, order.cycles.end(), [&](const Order::Cycle& some) { return some.last > *place; });
    if (cycle != order.cycles.end() && cycle->first <= *place) {
      round(*cycle);
      place = std::lower_bound(place, places.end(), cycle->last);
    } else {
      one(order.sequence[*place++]);
    }
  }
}

/// The first again, backwards: a state comes after all that it leads to.
template <class One, class Round>
void backward(const Order& order, One one, Round round) {
  auto cycle = order.cycles.rbegin();
  for (auto i = static_cast<std::uint32_t>(order.sequence.size()); i > 0;) {
    if (cycle != order.cycles.rend() && cycle->last == i) {
      round(*cycle);
      i = cycle++->first;
    } else {
      one(order.sequence[--i]);
    }
  }
}

}  // namespace rollcall::prove
