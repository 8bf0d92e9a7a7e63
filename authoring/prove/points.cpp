#include "authoring/prove/points.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <set>

#include "authoring/prove/margins.h"
#include "player/run/score.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::OptionIndex;

namespace {

/// The number of the competency of each option in `codes`, or `none`.
std::vector<std::uint32_t> competency_of_options(const scenario::Scenario& scenario,
                                                 const std::vector<std::string>& codes) {
  std::vector<std::uint32_t> found(scenario.options().size(), none);
  for (const scenario::Scene& scene : scenario.scenes()) {
    for (OptionIndex i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
      const Option& option = scenario.options()[i];
      const std::uint32_t behaviour = scenario::practised_by(option, scene);
      if (option.role != scenario::Role::decision || behaviour == none) continue;
      const auto at =
          std::find(codes.begin(), codes.end(), scenario::competency_of(scenario.behaviours()[behaviour].code));
      if (at != codes.end()) found[i] = static_cast<std::uint32_t>(at - codes.begin());
    }
  }
  return found;
}

struct Reached : Extremes {
  Reached() { least_earned = least_possible = std::numeric_limits<std::int32_t>::max(); }
  bool exists() const { return least_earned != std::numeric_limits<std::int32_t>::max(); }

  void merge(const Reached& other, std::int32_t earned, std::int32_t possible) {
    least_earned = std::min(least_earned, other.least_earned + earned);
    most_earned = std::max(most_earned, other.most_earned + earned);
    least_possible = std::min(least_possible, other.least_possible + possible);
    most_possible = std::max(most_possible, other.most_possible + possible);
    unlimited = unlimited || other.unlimited;
    if (unlimited) most_earned = most_possible = 0;
  }
  /// True if the least became less.
  bool merge_least(const Reached& other, std::int32_t earned, std::int32_t possible) {
    const bool is_less = other.least_earned + earned < least_earned || other.least_possible + possible < least_possible;
    least_earned = std::min(least_earned, other.least_earned + earned);
    least_possible = std::min(least_possible, other.least_possible + possible);
    return is_less;
  }
};

/// `counted[option]`: the decision is among those whose points are added up.
class ExtremesPass {
 public:
  ExtremesPass(const Space& space, const Order& order, std::vector<bool> counted, Watch& watch)
      : x_space(space),
        x_order(order),
        x_watch(watch),
        x_counted(std::move(counted)),
        x_states(space.size()),
        x_endings(space.scenario->endings().size()) {}

  std::vector<std::optional<Extremes>> run() {
    Reached zero;
    zero.least_earned = zero.least_possible = 0;
    for (const Start& start : x_space.starts) x_states[start.state] = zero;
    forward(
        x_order, [&](StateIndex state) { pass_on(state); }, [&](auto& cycle) { go_round(cycle); });
    std::vector<std::optional<Extremes>> found;
    for (const Reached& ending : x_endings) {
      found.push_back(ending.exists() ? std::optional<Extremes>(ending) : std::nullopt);
    }
    return found;
  }

 private:
  template <class Gives>
  void each_target(StateIndex state, Gives gives) {
    x_watch.again();
    const std::int32_t best = x_space.best_quality(state);
    for (const Edge& edge : x_space.edges_of(state)) {
      const bool counts = x_counted[edge.option];
      gives(edge.target, counts ? x_space.option(edge).quality : 0, counts ? best : 0);
    }
  }

  void pass_on(StateIndex state) {
    if (!x_states[state].exists()) return;
    each_target(state, [&](std::uint32_t target, std::int32_t earned, std::int32_t possible) {
      (is_ending(target) ? x_endings[ending_of(target)] : x_states[target]).merge(x_states[state], earned, possible);
    });
  }

  /// Points are never negative, so that the least settles. Once a cycle brings any points there is no most; in one that
  /// brings none all states have in common what comes in anywhere.
  void go_round(const Order::Cycle& cycle) {
    const auto states = x_order.states(cycle);
    bool brings_points = false;
    Reached all;
    for (const StateIndex state : states) {
      each_target(state, [&](std::uint32_t target, std::int32_t, std::int32_t possible) {
        brings_points = brings_points || (possible != 0 && x_order.holds(cycle, target));
      });
      if (x_states[state].exists()) all.merge(x_states[state], 0, 0);
    }
    if (!all.exists()) return;
    all.unlimited = all.unlimited || brings_points;
    if (all.unlimited) all.most_earned = all.most_possible = 0;
    if (brings_points) settle_least(cycle);
    for (const StateIndex state : states) {
      Reached& here = x_states[state];
      if (!brings_points) here.least_earned = all.least_earned, here.least_possible = all.least_possible;
      here.most_earned = all.most_earned, here.most_possible = all.most_possible;
      here.unlimited = all.unlimited;
    }
    for (const StateIndex state : states) {
      each_target(state, [&](std::uint32_t target, std::int32_t earned, std::int32_t possible) {
        if (x_order.holds(cycle, target)) return;
        (is_ending(target) ? x_endings[ending_of(target)] : x_states[target]).merge(x_states[state], earned, possible);
      });
    }
  }

  void settle_least(const Order::Cycle& cycle) {
    std::deque<StateIndex> waiting;
    std::vector<bool> waits(cycle.last - cycle.first);
    const auto come_to = [&](StateIndex state) {
      if (waits[x_order.place[state] - cycle.first]) return;
      waits[x_order.place[state] - cycle.first] = true;
      waiting.push_back(state);
    };
    for (const StateIndex state : x_order.states(cycle)) {
      if (x_states[state].exists()) come_to(state);
    }
    while (!waiting.empty()) {
      const StateIndex state = waiting.front();
      waiting.pop_front();
      waits[x_order.place[state] - cycle.first] = false;
      each_target(state, [&](std::uint32_t target, std::int32_t earned, std::int32_t possible) {
        if (x_order.holds(cycle, target) && x_states[target].merge_least(x_states[state], earned, possible))
          come_to(target);
      });
    }
  }

  const Space& x_space;
  const Order& x_order;
  Watch& x_watch;
  std::vector<bool> x_counted;
  std::vector<Reached> x_states, x_endings;
};

struct Best {
  std::int64_t value = 0;
  std::int32_t earned = 0, possible = 0;
  bool exists = false;
};

/// All play to one ending, and to nothing else: a cycle from which it cannot be reached adds points without end.
struct PlayTo {
  const Space& space;
  const Order& order;
  scenario::EndingIndex ending;
  Watch& watch;
  std::vector<Reach> reached;  ///< by state; the best ending is this one

  PlayTo(const Space& of, const Order& in, scenario::EndingIndex to, Watch& who)
      : space(of), order(in), ending(to), watch(who), reached(reach(of, in, to, who)) {}

  bool leads(const Edge& edge) const { return reach_of(space, reached, edge.target, ending).best; }
};

/// The play for which earned_weight * earned + possible_weight * possible is largest.
Best best_weighted(const PlayTo& plays, std::int64_t earned_weight, std::int64_t possible_weight) {
  const Space& space = plays.space;
  std::vector<Best> states(space.size());
  Best found;
  for (const Start& start : space.starts) states[start.state].exists = plays.reached[start.state].best;
  const auto pass_on = [&](StateIndex state) {
    plays.watch.again();
    const Best from = states[state];
    bool changed = false;
    if (!from.exists) return changed;
    const std::int32_t best = space.best_quality(state);
    for (const Edge& edge : space.edges_of(state)) {
      if (!plays.leads(edge)) continue;
      Best& target = is_ending(edge.target) ? found : states[edge.target];
      const bool decides = space.option(edge).role == scenario::Role::decision;
      const std::int32_t earned = decides ? space.option(edge).quality : 0, possible = decides ? best : 0;
      const std::int64_t value = from.value + earned_weight * earned + possible_weight * possible;
      if (target.exists && target.value >= value) continue;
      target = {value, from.earned + earned, from.possible + possible, true};
      changed = true;
    }
    return changed;
  };
  forward(plays.order, pass_on, [&](const Order::Cycle& cycle) {
    for (bool changed = true; changed;) {
      changed = false;
      for (const StateIndex state : plays.order.states(cycle)) changed |= pass_on(state);
    }
  });
  return found;
}

std::uint32_t percent(std::int32_t earned, std::int32_t possible) {
  run::Score score;
  score.points = {static_cast<std::uint32_t>(earned), static_cast<std::uint32_t>(possible)};
  return score.percent();
}

/// Dinkelbach's method: improves the share earned / possible until no play is better.
std::uint32_t highest(const PlayTo& plays) {
  std::int32_t earned = 0, possible = 1;
  while (true) {
    const Best better = best_weighted(plays, possible, -earned);
    if (better.value <= 0) return percent(earned, possible);
    earned = better.earned, possible = better.possible;
  }
}

std::uint32_t lowest(const PlayTo& plays) {
  std::int32_t earned = 1, possible = 1;
  while (true) {
    const Best worse = best_weighted(plays, -possible, earned);
    if (worse.value <= 0) return percent(earned, possible);
    earned = worse.earned, possible = worse.possible;
  }
}

}  // namespace

std::vector<std::string> competencies(const scenario::Scenario& scenario) {
  std::set<std::string> codes;
  for (const scenario::Skill& behaviour : scenario.behaviours()) codes.insert(scenario::competency_of(behaviour.code));
  const std::vector<std::string> all(codes.begin(), codes.end());
  std::vector<std::string> practised;
  const std::vector<std::uint32_t> of_options = competency_of_options(scenario, all);
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (std::find(of_options.begin(), of_options.end(), i) != of_options.end()) practised.push_back(all[i]);
  }
  return practised;
}

std::vector<std::optional<Extremes>> extremes(const Space& space, const Order& order, Watch& watch) {
  const auto options = space.scenario->options();
  std::vector<bool> counted(options.size());
  for (std::size_t i = 0; i < counted.size(); ++i) counted[i] = options[i].role == scenario::Role::decision;
  return ExtremesPass(space, order, std::move(counted), watch).run();
}

std::vector<std::optional<Extremes>> extremes(const Space& space, const Order& order, const std::string& competency,
                                              Watch& watch) {
  std::vector<bool> counted;
  for (const std::uint32_t code : competency_of_options(*space.scenario, {competency})) counted.push_back(code == 0);
  return ExtremesPass(space, order, std::move(counted), watch).run();
}

Percents percents(const Space& space, const Order& order, scenario::EndingIndex ending, const Extremes& extremes,
                  Watch& watch) {
  if (extremes.least_possible == extremes.most_possible) {
    return {percent(extremes.least_earned, extremes.most_possible),
            percent(extremes.most_earned, extremes.most_possible)};
  }
  // Where nothing can be earned, the percentage is 100.
  const PlayTo plays(space, order, ending, watch);
  return {lowest(plays), extremes.least_possible == 0 ? 100 : highest(plays)};
}

}  // namespace rollcall::prove
