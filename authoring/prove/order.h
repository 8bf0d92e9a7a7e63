#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "authoring/prove/space.h"

namespace rollcall::prove {

/// The states in an order in which every state comes after all that lead to it, except inside a circle: states that
/// lead to each other stand together. Precondition of order(): the space is complete.
struct Order {
  struct Circle {
    std::uint32_t first = 0, last = 0;  ///< [first, last) of `sequence`
  };
  std::vector<StateIndex> sequence;
  std::vector<Circle> circles;  ///< ascending

  std::span<const StateIndex> states(const Circle& circle) const {
    return std::span(sequence).subspan(circle.first, circle.last - circle.first);
  }
};

Order order(const Space& space);

/// Calls `one(state)` for every state outside circles and `round(states)` for every circle, forwards.
template <class One, class Round>
void forward(const Order& order, One one, Round round) {
  std::size_t circle = 0;
  for (std::size_t i = 0; i < order.sequence.size();) {
    if (circle < order.circles.size() && order.circles[circle].first == i) {
      round(order.states(order.circles[circle]));
      i = order.circles[circle++].last;
    } else {
      one(order.sequence[i++]);
    }
  }
}

/// The same backwards: a state comes after all that it leads to.
template <class One, class Round>
void backward(const Order& order, One one, Round round) {
  std::size_t circle = order.circles.size();
  for (std::size_t i = order.sequence.size(); i > 0;) {
    if (circle > 0 && order.circles[circle - 1].last == i) {
      round(order.states(order.circles[--circle]));
      i = order.circles[circle].first;
    } else {
      one(order.sequence[--i]);
    }
  }
}

}  // namespace rollcall::prove
