#include "authoring/prove/merge.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "authoring/prove/components.h"

namespace rollcall::prove {
namespace {

using scenario::none;
using scenario::OptionIndex;
using scenario::SceneIndex;

/// A target in the same region, by its number there.
constexpr std::uint32_t inside_bit = most_states_to_merge + 1;
bool is_inside(std::uint32_t target) { return !is_ending(target) && (target & inside_bit) != 0; }

/// The states of a region of which one can lead to another.
struct Circles {
  PackedStates states;
  std::vector<std::uint32_t> first{0};
  std::vector<Edge> edges;

  std::uint32_t size() const { return static_cast<std::uint32_t>(first.size() - 1); }
  std::uint32_t degree(std::uint32_t node) const { return first[node + 1] - first[node]; }
  std::uint32_t target(std::uint32_t node, std::uint32_t i) const {
    const std::uint32_t target = edges[first[node] + i].target;
    return is_inside(target) ? target & ~inside_bit : none;
  }
  std::span<const Edge> edges_of(std::uint32_t node) const {
    return std::span(edges).subspan(first[node], degree(node));
  }
  bool leads_to_itself(std::uint32_t node) const {
    return std::ranges::find(edges_of(node), node | inside_bit, &Edge::target) != edges_of(node).end();
  }
};

/// Classes of states, numbered from 0 in the order in which they are met, backwards.
class Merger {
 public:
  Merger(Explored explored, Watch& watch)
      : x_explored(std::move(explored)),
        x_watch(watch),
        x_steps(x_explored.steps()),
        x_class_of(x_explored.regions.size()),
        x_leads_on(x_explored.regions.size()),
        x_states(x_explored.layout->words()),
        x_state(x_explored.layout->words()) {
    find_who_leads_where();
  }

  Merged run() {
    for (auto i = static_cast<std::uint32_t>(x_explored.regions.size()); i-- > 0;) {
      if (x_explored.rooms[i]) meet_all(i);
      for (const std::uint32_t region : x_leads_on[i]) let_go(region);
    }
    Merged merged{Space(*x_explored.scenario, *x_explored.layout), {}};
    put_starts(merged.space);
    put_states(merged.space);
    put_order(merged.order);
    return merged;
  }

 private:
  /// Notes with each region those to which no earlier one leads.
  void find_who_leads_where() {
    const scenario::Scenario& scenario = *x_explored.scenario;
    std::vector<bool> is_known(x_explored.regions.size());
    is_known[x_explored.region_of[over_pages(scenario, 0)]] = true;  // play leads there
    for (std::uint32_t i = 0; i < x_explored.regions.size(); ++i) {
      for (const SceneIndex scene : x_explored.regions[i].scenes) {
        if (scenario.scenes()[scene].is_page()) continue;
        for (const SceneIndex after : scenes_after(scenario, scene)) {
          const SceneIndex next = over_pages(scenario, after);
          if (next == scenario::the_end || is_known[x_explored.region_of[next]]) continue;
          is_known[x_explored.region_of[next]] = true;
          x_leads_on[i].push_back(x_explored.region_of[next]);
        }
      }
    }
  }

  void let_go(std::uint32_t region) {
    x_explored.rooms[region].reset();
    x_class_of[region] = std::vector<std::uint32_t>();
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(x_first.size() - 1); }

  void meet_all(std::uint32_t region) {
    StateSet& room = *x_explored.rooms[region];
    room.number();
    x_here = region;
    x_class_of[region].resize(room.size());
    x_slots.assign(1 << 6, none);
    x_in_slots = 0;
    if (x_explored.regions[region].circles)
      meet_in_circles(room);
    else
      each_state(room, [&](StateIndex state, auto packed) { meet(state, packed); });
  }

  /// Writes down what can be played from each state as if it were of a new class, and calls `one(state, packed)`;
  /// `packed()` is the state itself.
  template <class One>
  void each_state(const StateSet& room, One one) {
    if (!room.is_in_grids()) {
      for (StateIndex state = 0; state < room.size(); ++state) {
        write(room.listed()[state]);
        one(state, [&] { return room.listed()[state]; });
      }
      return;
    }
    StateIndex next = 0;
    for (const Grid& grid : room.grids()) {
      auto jumps = x_explored.jumps_from(grid, room.size());
      for (std::uint32_t row = 0; row < grid.rows(); ++row) {
        if (jumps) std::ranges::for_each(*jumps, [&](Jump& jump) { jump.go_to(row); });
        const Place first = grid.place(row, 0);
        room.each(grid, row, [&](Place place) {
          const auto packed = [&] {
            grid.put(place, x_state);
            return ConstPacked(x_state);
          };
          if (jumps)
            write(*jumps, place - first);
          else
            write(packed());
          one(next++, packed);
        });
      }
    }
  }

  void write(ConstPacked state) {
    x_steps.each(state, [&](OptionIndex option, SceneIndex next, ConstPacked after) {
      const std::uint32_t target = next == scenario::the_end
                                       ? ending_bit | x_explored.rules->ending(after)
                                       : target_in(next, [&](const StateSet& room) { return room.number_of(after); });
      x_edges.push_back({target, option});
    });
  }

  void write(const std::vector<Jump>& jumps, std::uint32_t column) {
    for (const Jump& jump : jumps) {
      if (!jump.is_open(column)) continue;
      const auto number_in = [&](const StateSet& room) { return room.number_of(jump.next, jump.place(column)); };
      const std::uint32_t target =
          jump.next == scenario::the_end ? ending_bit | jump.ending(column) : target_in(jump.next, number_in);
      x_edges.push_back({target, jump.option});
    }
  }

  template <class NumberIn>
  std::uint32_t target_in(SceneIndex next, NumberIn number_in) const {
    const std::uint32_t region = x_explored.region_of[next];
    const StateIndex number = number_in(*x_explored.rooms[region]);
    return region == x_here ? number | inside_bit : x_class_of[region][number];
  }

  std::span<const Edge> edges_of(std::uint32_t one) const {
    return std::span(x_edges).subspan(x_first[one], x_first[one + 1] - x_first[one]);
  }
  std::span<const Edge> written() const { return std::span(x_edges).subspan(x_first.back()); }

  template <class GetPacked>
  void meet(StateIndex state, GetPacked packed) {
    x_watch.again();
    std::uint32_t& known = x_class_of[x_here][state];
    if (x_explored.follower) {
      known = size();
      return close(packed());
    }
    std::uint32_t& slot = x_slots[slot_of(written())];
    if (slot != none) {
      known = slot;
      x_edges.resize(x_first.back());
      return;
    }
    known = slot = size();
    close(packed());
    if (2 * ++x_in_slots > x_slots.size()) grow();
  }

  /// What was written is a class; this is one of its states.
  void close(ConstPacked state) {
    const auto edges = written();
    x_decisions.push_back(static_cast<std::uint16_t>(std::ranges::count_if(edges, [&](const Edge& edge) {
      return x_explored.scenario->options()[edge.option].role == scenario::Role::decision;
    })));
    x_best_qualities.push_back(x_steps.best_quality(state));
    x_states.add(state);
    x_first.push_back(static_cast<std::uint32_t>(x_edges.size()));
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

  /// Components are found after all that they lead to.
  void meet_in_circles(const StateSet& room) {
    Circles circles{PackedStates(x_explored.layout->words()), {0}, {}};
    each_state(room, [&](StateIndex, auto packed) {
      circles.states.add(packed());
      circles.edges.insert(circles.edges.end(), written().begin(), written().end());
      circles.first.push_back(static_cast<std::uint32_t>(circles.edges.size()));
      x_edges.resize(x_first.back());
    });
    find_components(circles, [&](std::span<const std::uint32_t> states) {
      const StateIndex state = states.front();
      if (states.size() > 1 || circles.leads_to_itself(state)) return keep_apart(circles, states);
      write(circles.edges_of(state));
      meet(state, [&] { return circles.states[state]; });
    });
  }

  /// Of a circle, where all that it leads to has a class.
  void write(std::span<const Edge> edges) {
    for (const Edge& edge : edges) {
      const bool inside = is_inside(edge.target);
      x_edges.push_back({inside ? x_class_of[x_here][edge.target & ~inside_bit] : edge.target, edge.option});
    }
  }

  /// Backwards, so that they stand in the merged order as they were met.
  void keep_apart(const Circles& circles, std::span<const std::uint32_t> states) {
    x_watch.again(states.size());
    const std::uint32_t first = size();
    for (std::size_t i = 0; i < states.size(); ++i)
      x_class_of[x_here][states[i]] = first + static_cast<std::uint32_t>(states.size() - 1 - i);
    for (auto state = states.rbegin(); state != states.rend(); ++state) {
      write(circles.edges_of(*state));
      close(circles.states[*state]);
    }
    x_cycles.push_back({first, size()});
  }

  StateIndex merged(std::uint32_t one) const { return size() - 1 - one; }

  /// Of a start it must be known which seeds draw it.
  void put_starts(Space& space) {
    space.draws = x_explored.draws;
    std::unordered_map<StateIndex, std::size_t> places;
    const PackedStates& starts = x_explored.starts.states();
    for (StateIndex start = 0; start < starts.size(); ++start) {
      const std::uint32_t region = x_explored.region_of[x_explored.layout->scene(starts[start])];
      const std::uint32_t one = x_class_of[region][x_explored.rooms[region]->number_of(starts[start])];
      const auto [place, is_new] = places.emplace(merged(one), space.starts.size());
      if (is_new) {
        x_states.put(one, starts[start]);
        space.starts.push_back({merged(one), 0});
      }
      space.starts[place->second].draws += x_explored.draws_of_starts[start];
    }
  }

  void put_states(Space& space) const {
    space.first_edge.push_back(0);
    for (std::uint32_t one = size(); one-- > 0;) {
      space.states.add(x_states[one]);
      space.decisions.push_back(x_decisions[one]);
      space.best_qualities.push_back(x_best_qualities[one]);
      for (const Edge& edge : edges_of(one))
        space.edges.push_back({is_ending(edge.target) ? edge.target : merged(edge.target), edge.option});
      space.first_edge.push_back(static_cast<std::uint32_t>(space.edges.size()));
    }
  }

  void put_order(Order& order) const {
    order.sequence.resize(size());
    std::iota(order.sequence.begin(), order.sequence.end(), StateIndex{0});
    order.place = order.sequence;
    for (auto cycle = x_cycles.rbegin(); cycle != x_cycles.rend(); ++cycle)
      order.cycles.push_back({size() - cycle->last, size() - cycle->first});
  }

  Explored x_explored;
  Watch& x_watch;
  Steps x_steps;
  std::vector<std::vector<std::uint32_t>> x_class_of;  ///< of each region: of each of its states
  std::vector<std::vector<std::uint32_t>> x_leads_on;  ///< of each region: to which no earlier one leads
  std::uint32_t x_here = 0;                            ///< region
  std::vector<std::uint32_t> x_first{0};               ///< of x_edges, for each class, and one more
  std::vector<Edge> x_edges;                           ///< their targets are classes, or endings
  PackedStates x_states;                               ///< of each class one that is in it
  std::vector<std::uint16_t> x_decisions;
  std::vector<std::uint8_t> x_best_qualities;
  std::vector<std::uint32_t> x_slots;  ///< classes of the region by what can be played; open addressing, a power of two
  std::size_t x_in_slots = 0;
  std::vector<Order::Cycle> x_cycles;  ///< of classes, backwards
  std::vector<std::uint64_t> x_state;
};

}  // namespace

Merged merge(Explored explored, Watch& watch) { return Merger(std::move(explored), watch).run(); }

}  // namespace rollcall::prove
