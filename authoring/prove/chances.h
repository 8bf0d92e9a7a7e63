#pragma once
#include <algorithm>
#include <vector>

#include "authoring/prove/count.h"
#include "authoring/prove/order.h"

namespace rollcall::prove {

/// The number of paths (decisions only) to each ending.
std::vector<Count> count_paths(const Space& space, const Order& order);

/// Probabilities by ending, and of coming to none.
struct Chances {
  std::vector<long double> endings;
  long double nowhere = 0;
};

/// Where the starts lead if `choose(state, edges)` fills in the edges that are followed from a state, at least one,
/// each as likely as the others.
template <class Choose>
class Distribution {
 public:
  Distribution(const Space& space, const Order& order, Choose choose)
      : x_space(space), x_order(order), x_choose(choose), x_mass(space.explored, 0) {
    x_chances.endings.assign(space.scenario->endings().size(), 0);
  }

  Chances run() {
    for (const Start& start : x_space.starts) {
      x_mass[start.state] = static_cast<long double>(start.draws) / static_cast<long double>(x_space.draws);
    }
    forward(
        x_order, [&](StateIndex state) { pass_on(state); }, [&](auto states) { iterate_cycle(states); });
    return std::move(x_chances);
  }

 private:
  void pass_on(StateIndex state) {
    const long double mass = x_mass[state];
    if (mass == 0) return;
    x_mass[state] = 0;
    x_edges.clear();
    x_choose(state, x_edges);
    const long double share = mass / static_cast<long double>(x_edges.size());
    for (const Edge& edge : x_edges) {
      (is_ending(edge.target) ? x_chances.endings[ending_of(edge.target)] : x_mass[edge.target]) += share;
    }
  }

  long double inside(std::span<const StateIndex> states) const {
    long double sum = 0;
    for (const StateIndex state : states) sum += x_mass[state];
    return sum;
  }

  /// Until as many rounds as there are states let next to nothing out; what stays then goes round for ever.
  void iterate_cycle(std::span<const StateIndex> states) {
    constexpr long double next_to_nothing = 1e-15L;
    constexpr std::size_t most_visits = 200'000'000;
    std::size_t visits = 0;
    long double before = inside(states);
    while (before > 0 && visits < most_visits) {
      for (std::size_t i = 0; i <= states.size() && visits < most_visits; ++i, visits += states.size()) {
        for (const StateIndex state : states) pass_on(state);
      }
      const long double after = inside(states);
      if (before - after < next_to_nothing) break;
      before = after;
    }
    for (const StateIndex state : states) {
      x_chances.nowhere += x_mass[state];
      x_mass[state] = 0;
    }
  }

  const Space& x_space;
  const Order& x_order;
  Choose x_choose;
  std::vector<long double> x_mass;
  std::vector<Edge> x_edges;
  Chances x_chances;
};

Chances random_chances(const Space& space, const Order& order);

}  // namespace rollcall::prove
