#include "authoring/prove/chances.h"

#include <algorithm>
#include <numeric>

#include "authoring/prove/visits.h"

namespace rollcall::prove {
namespace {

using scenario::none;

class ChancesPass {
 public:
  ChancesPass(const Space& space, const Order& order, Moves& moves, Notes& notes, Watch& watch)
      : x_space(space), x_order(order), x_moves(moves), x_watch(watch), x_mass(notes.mass), x_number(notes.number) {
    x_chances.endings.assign(space.scenario->endings().size(), 0);
  }

  Chances run(const std::vector<std::uint32_t>& places) {
    for (const Start& start : x_space.starts)
      x_mass[start.state] = static_cast<long double>(start.draws) / static_cast<long double>(x_space.draws);
    forward(
        x_order, places, [&](StateIndex state) { pass_on(state); }, [&](auto& cycle) { go_round(cycle, places); });
    for (const std::uint32_t place : places) x_mass[x_order.sequence[place]] = 0;
    return std::move(x_chances);
  }

 private:
  void pass_on(StateIndex state) {
    x_watch.step();
    if (x_mass[state] == 0) return;
    x_moves.of(state, x_edges);
    x_chances.torn = x_chances.torn || x_edges.size() > 1;
    const long double share = x_mass[state] / static_cast<long double>(x_edges.size());
    for (const Edge& edge : x_edges) give(edge.target, share);
    score(state, x_edges, share);
  }

  void score(StateIndex state, const std::vector<Edge>& edges, long double share) {
    for (const Edge& edge : edges) {
      const scenario::Option& option = x_space.option(edge);
      if (option.role != scenario::Role::decision) continue;
      x_chances.earned += share * option.quality;
      x_chances.possible += share * x_space.best_quality(state);
    }
  }

  void give(std::uint32_t target, long double mass) {
    (is_ending(target) ? x_chances.endings[ending_of(target)] : x_mass[target]) += mass;
  }

  /// The states of a cycle that he comes to, and what he does there.
  struct Met {
    std::vector<StateIndex> states;
    std::vector<std::vector<Edge>> edges;
  };

  void go_round(const Order::Cycle& cycle, const std::vector<std::uint32_t>& places) {
    x_cycle = cycle;
    Met met = meet(places);
    x_watch.step(met.states.size());
    if (!met.states.empty()) leave(met, ways_out(met));
    for (const StateIndex state : met.states) x_number[state] = none;
  }

  Met meet(const std::vector<std::uint32_t>& places) {
    Met met;
    const auto first = std::lower_bound(places.begin(), places.end(), x_cycle.first);
    const auto last = std::lower_bound(first, places.end(), x_cycle.last);
    for (auto place = first; place != last; ++place) {
      const StateIndex state = x_order.sequence[*place];
      x_number[state] = static_cast<std::uint32_t>(met.states.size());
      met.states.push_back(state);
    }
    for (std::size_t i = 0; i < met.states.size(); ++i) {
      x_moves.of(met.states[i], x_edges);
      x_chances.torn = x_chances.torn || x_edges.size() > 1;
      met.edges.push_back(x_edges);
    }
    return met;
  }

  bool stays_inside(const Edge& edge) const { return x_order.holds(x_cycle, edge.target); }

  /// For each state that was met: whether what he does there can lead him out.
  std::vector<bool> ways_out(const Met& met) const {
    std::vector<std::vector<std::uint32_t>> comes_from(met.states.size());
    std::vector<bool> leads_out(met.states.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < met.states.size(); ++i) {
      for (const Edge& edge : met.edges[i]) {
        if (stays_inside(edge))
          comes_from[x_number[edge.target]].push_back(i);
        else if (!leads_out[i])
          leads_out[i] = true, open.push_back(i);
      }
    }
    while (!open.empty()) {
      const std::uint32_t state = open.back();
      open.pop_back();
      for (const std::uint32_t from : comes_from[state]) {
        if (!leads_out[from]) leads_out[from] = true, open.push_back(from);
      }
    }
    return leads_out;
  }

  /// Gives on what comes out of the cycle; what does not come out goes round for ever.
  void leave(const Met& met, const std::vector<bool>& leads_out) {
    Maze maze;
    std::vector<std::uint32_t> number(met.states.size(), none), met_at;
    for (std::uint32_t i = 0; i < met.states.size(); ++i) {
      if (leads_out[i]) {
        number[i] = static_cast<std::uint32_t>(met_at.size());
        met_at.push_back(i);
        maze.entered.push_back(x_mass[met.states[i]]);
      } else {
        x_chances.nowhere += x_mass[met.states[i]];
        x_chances.trapped.insert(met.states[i]);
      }
    }
    maze.inside.resize(met_at.size());
    maze.way_out.assign(met_at.size(), 0);
    const auto target_of = [&](const Edge& edge) { return stays_inside(edge) ? number[x_number[edge.target]] : none; };
    const auto share_of = [&](std::uint32_t from) { return 1 / static_cast<long double>(met.edges[from].size()); };
    for (std::uint32_t i = 0; i < met_at.size(); ++i) {
      for (const Edge& edge : met.edges[met_at[i]]) {
        const std::uint32_t target = target_of(edge);
        if (target == none)
          maze.way_out[i] += share_of(met_at[i]);
        else
          maze.inside[i].push_back({target, share_of(met_at[i])});
      }
    }
    const Visits found = visits(std::move(maze), x_watch);
    x_chances.unsettled += found.still_inside;
    for (std::uint32_t i = 0; i < met_at.size(); ++i) {
      score(met.states[met_at[i]], met.edges[met_at[i]], found.of[i] * share_of(met_at[i]));
      for (const Edge& edge : met.edges[met_at[i]]) {
        if (target_of(edge) != none) continue;
        const long double share = found.of[i] * share_of(met_at[i]);
        if (stays_inside(edge))
          x_chances.nowhere += share;
        else
          give(edge.target, share);
      }
    }
  }

  const Space& x_space;
  const Order& x_order;
  Moves& x_moves;
  Watch& x_watch;
  std::vector<long double>& x_mass;
  std::vector<std::uint32_t>& x_number;  ///< of each state among those that are met in a cycle, while it is looked at
  Order::Cycle x_cycle;                  ///< that is looked at
  std::vector<Edge> x_edges;
  Chances x_chances;
};

}  // namespace

std::vector<Count> count_paths(const Space& space, const Order& order, Watch& watch) {
  std::vector<Count> endings(space.scenario->endings().size());
  std::vector<Count> counts(space.size());
  for (const Start& start : space.starts) counts[start.state] = Count(start.draws);
  const auto pass_on = [&](StateIndex state) {
    watch.step();
    if (counts[state].is_zero()) return;
    for (const Edge& edge : space.decisions_of(state)) {
      (is_ending(edge.target) ? endings[ending_of(edge.target)] : counts[edge.target]) += counts[state];
    }
  };
  forward(order, pass_on, [&](const Order::Cycle& cycle) {
    const auto states = order.states(cycle);
    if (std::all_of(states.begin(), states.end(), [&](StateIndex state) { return counts[state].is_zero(); })) return;
    for (const StateIndex state : states) counts[state] = Count::unlimited();
    for (const StateIndex state : states) pass_on(state);
  });
  return endings;
}

std::vector<std::uint32_t> places_met(const Space& space, const Order& order, Moves& moves, Watch& watch) {
  std::vector<std::uint32_t> places;
  if (moves.has_no_rule()) {
    places.resize(space.size());
    std::iota(places.begin(), places.end(), 0u);
    return places;
  }
  std::vector<bool> met(space.size());
  std::vector<StateIndex> waiting;
  const auto come_to = [&](StateIndex state) {
    if (met[state]) return;
    met[state] = true;
    waiting.push_back(state);
    places.push_back(order.place[state]);
  };
  for (const Start& start : space.starts) come_to(start.state);
  std::vector<Edge> edges;
  while (!waiting.empty()) {
    const StateIndex state = waiting.back();
    waiting.pop_back();
    watch.again();
    moves.of(state, edges);
    for (const Edge& edge : edges) {
      if (!is_ending(edge.target)) come_to(edge.target);
    }
  }
  std::sort(places.begin(), places.end());
  return places;
}

Chances chances(const Space& space, const Order& order, Moves& moves, const std::vector<std::uint32_t>& places,
                Notes& notes, Watch& watch) {
  return ChancesPass(space, order, moves, notes, watch).run(places);
}

}  // namespace rollcall::prove
