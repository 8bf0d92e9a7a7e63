#include "authoring/prove/merge.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace rollcall::prove {
namespace {

using scenario::none;

/// Classes of states, numbered from 0 in the order in which they are met, backwards.
class Merger {
 public:
  Merger(const Space& space, Watch& watch)
      : x_space(space), x_watch(watch), x_class_of(space.explored, none), x_slots(1 << 10, none) {}

  Merged run() {
    for (auto range = x_space.ranges.rbegin(); range != x_space.ranges.rend(); ++range) {
      if (range->circles)
        meet_in_order(order(x_space, *range));
      else
        for (StateIndex state = range->last; state-- > range->first;) meet(state);
    }
    // Of a start it must be known which seeds draw it.
    for (auto start = x_space.starts.rbegin(); start != x_space.starts.rend(); ++start)
      x_state[x_class_of[start->state]] = start->state;
    Merged merged{Space(*x_space.scenario, x_space.layout), {}, {x_state.rbegin(), x_state.rend()}};
    put_states(merged.space);
    put_starts(merged.space);
    put_order(merged.order);
    return merged;
  }

 private:
  std::uint32_t class_at(std::uint32_t target) const { return is_ending(target) ? target : x_class_of[target]; }

  std::uint32_t size() const { return static_cast<std::uint32_t>(x_first.size() - 1); }

  /// Writes down what can be played from a state as if it were of a new class.
  void write(StateIndex state) {
    for (const Edge& edge : x_space.edges_of(state)) x_edges.push_back({class_at(edge.target), edge.option});
  }

  std::span<const Edge> edges_of(std::uint32_t one) const {
    return std::span(x_edges).subspan(x_first[one], x_first[one + 1] - x_first[one]);
  }
  std::span<const Edge> written() const { return std::span(x_edges).subspan(x_first.back()); }

  void close(StateIndex state) {
    x_class_of[state] = size();
    x_first.push_back(static_cast<std::uint32_t>(x_edges.size()));
    x_state.push_back(state);
  }

  void meet_in_order(const Order& order) {
    backward(
        order, [&](StateIndex state) { meet(state); },
        [&](const Order::Cycle& cycle) { keep_apart(order.states(cycle)); });
  }

  void meet(StateIndex state) {
    x_watch.again();
    write(state);
    const std::size_t slot = slot_of(written());
    if (x_slots[slot] == none) {
      x_slots[slot] = size();
      close(state);
      if (2 * x_state.size() > x_slots.size()) grow();
      return;
    }
    x_edges.resize(x_first.back());
    x_class_of[state] = x_slots[slot];
    x_state[x_slots[slot]] = state;
  }

  std::size_t slot_of(std::span<const Edge> edges) const {
    std::uint64_t hash = 0;
    for (const Edge& edge : edges) {
      hash = (hash ^ (std::uint64_t{edge.option} << 32 | edge.target)) * 0x9e3779b97f4a7c15u;
      hash ^= hash >> 29;
    }
    const std::size_t last = x_slots.size() - 1;
    std::size_t slot = (hash ^ hash >> 32) & last;
    const auto is_other = [&](std::uint32_t one) { return !std::ranges::equal(edges_of(one), edges); };
    while (x_slots[slot] != none && is_other(x_slots[slot])) slot = (slot + 1) & last;
    return slot;
  }

  void grow() {
    std::vector<std::uint32_t> known;
    for (const std::uint32_t one : x_slots) {
      if (one != none) known.push_back(one);
    }
    x_slots.assign(2 * x_slots.size(), none);
    for (const std::uint32_t one : known) x_slots[slot_of(edges_of(one))] = one;
  }

  /// Backwards, so that they stand in the merged order as they do in this one.
  void keep_apart(std::span<const StateIndex> states) {
    x_watch.again(states.size());
    const std::uint32_t first = size();
    for (std::size_t i = 0; i < states.size(); ++i)
      x_class_of[states[i]] = first + static_cast<std::uint32_t>(states.size() - 1 - i);
    for (auto state = states.rbegin(); state != states.rend(); ++state) {
      write(*state);
      close(*state);
    }
    x_cycles.push_back({first, size()});
  }

  StateIndex merged(std::uint32_t one) const { return size() - 1 - one; }

  void put_states(Space& space) const {
    space.first_edge.push_back(0);
    for (std::uint32_t one = size(); one-- > 0;) {
      const StateIndex state = x_state[one];
      space.states.add(x_space.states[state]);
      space.decisions.push_back(x_space.decisions[state]);
      space.best_qualities.push_back(x_space.best_qualities[state]);
      for (const Edge& edge : edges_of(one))
        space.edges.push_back({is_ending(edge.target) ? edge.target : merged(edge.target), edge.option});
      space.first_edge.push_back(static_cast<std::uint32_t>(space.edges.size()));
    }
    space.explored = size();
    space.complete = true;
  }

  void put_starts(Space& space) const {
    space.draws = x_space.draws;
    std::unordered_map<StateIndex, std::size_t> places;
    for (const Start& start : x_space.starts) {
      const StateIndex state = merged(x_class_of[start.state]);
      const auto [place, is_new] = places.emplace(state, space.starts.size());
      if (is_new)
        space.starts.push_back({state, start.draws});
      else
        space.starts[place->second].draws += start.draws;
    }
  }

  void put_order(Order& order) const {
    order.sequence.resize(size());
    std::iota(order.sequence.begin(), order.sequence.end(), StateIndex{0});
    order.place = order.sequence;
    for (auto cycle = x_cycles.rbegin(); cycle != x_cycles.rend(); ++cycle)
      order.cycles.push_back({size() - cycle->last, size() - cycle->first});
  }

  const Space& x_space;
  Watch& x_watch;
  std::vector<std::uint32_t> x_class_of;  ///< of each state
  std::vector<std::uint32_t> x_first{0};  ///< of x_edges, for each class, and one more
  std::vector<Edge> x_edges;              ///< their targets are classes, or endings
  std::vector<StateIndex> x_state;        ///< of each class: the last one met, which is the first of the order
  std::vector<std::uint32_t> x_slots;     ///< classes by what can be played; open addressing, a power of two
  std::vector<Order::Cycle> x_cycles;     ///< of classes, backwards
};

}  // namespace

Merged merge(const Space& space, Watch& watch) { return Merger(space, watch).run(); }

}  // namespace rollcall::prove
