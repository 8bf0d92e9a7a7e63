#include "authoring/prove/choices.h"

#include <algorithm>
#include <map>
#include <utility>

#include "authoring/prove/later.h"
#include "authoring/prove/paths.h"

namespace rollcall::prove {
namespace {

using scenario::none;
using scenario::OptionIndex;

/// With fewer weaker choices, or as many and fewer looks and support moves.
using Cost = std::pair<std::uint32_t, std::uint32_t>;
constexpr Cost never{none, none};

/// Where a weaker option is taken with the least cost; of several such states the first that was met.
struct Taken {
  Cost cost = never;
  StateIndex in = none;
  bool ends_best = false;  ///< in any of these states
};

/// Whether the best ending can come if every decision from here on is the best that is open.
class BestPlay {
 public:
  BestPlay(const Space& space, std::optional<scenario::EndingIndex> best_ending)
      : x_space(space), x_best_ending(best_ending), x_known(space.size(), Known::nothing) {}

  bool leads_to_best(std::uint32_t target) {
    if (is_ending(target)) return ending_of(target) == x_best_ending;
    if (x_known[target] != Known::nothing) return x_known[target] == Known::yes;
    x_met.clear();
    meet(target, none);
    for (std::uint32_t i = 0; i < x_met.size(); ++i) {
      const StateIndex state = x_met[i].state;
      for (const Edge& edge : x_space.decisions_of(state)) {
        if (x_space.option(edge).quality != x_space.best_quality(state)) continue;
        if (is_best(edge.target)) return remember_way(i);
        if (!is_ending(edge.target) && x_known[edge.target] == Known::nothing) meet(edge.target, i);
      }
    }
    return false;  // what was met is closed in itself
  }

 private:
  enum class Known : std::uint8_t { nothing, no, yes };
  struct Met {
    StateIndex state = 0;
    std::uint32_t from = none;  ///< of what was met
  };

  bool is_best(std::uint32_t target) const {
    return is_ending(target) ? ending_of(target) == x_best_ending : x_known[target] == Known::yes;
  }

  void meet(StateIndex state, std::uint32_t from) {
    x_known[state] = Known::no;
    x_met.push_back({state, from});
  }

  bool remember_way(std::uint32_t last) {
    for (const Met& met : x_met) x_known[met.state] = Known::nothing;
    for (std::uint32_t i = last; i != none; i = x_met[i].from) x_known[x_met[i].state] = Known::yes;
    return true;
  }

  const Space& x_space;
  std::optional<scenario::EndingIndex> x_best_ending;
  std::vector<Known> x_known;
  std::vector<Met> x_met;
};

/// Meets the states by what it costs to come to them, until every weaker option was met.
class Search {
 public:
  Search(const Space& space, std::optional<scenario::EndingIndex> best_ending, Watch& watch)
      : x_space(space),
        x_watch(watch),
        x_best_play(space, best_ending),
        x_nodes(space.size()),
        x_taken(space.scenario->options().size()) {
    count_weaker();
  }

  void run() {
    for (const Start& start : x_space.starts) come_to(start.state, {0, 0}, {});
    while (!x_waiting.empty() && x_left != 0) {
      const Cost cost = x_waiting.begin()->first;
      // What costs nothing is added to the list that is being gone through.
      std::vector<StateIndex>& here = x_waiting.begin()->second;
      for (std::size_t i = 0; i < here.size(); ++i) {
        if (x_nodes[here[i]].cost == cost) expand(here[i], cost);
      }
      x_waiting.erase(x_waiting.begin());
    }
  }

  const Taken& taken(OptionIndex option) const { return x_taken[option]; }

  /// From a start, which is put into `state`, to this state.
  std::vector<OptionIndex> steps_to(StateIndex& state) const {
    std::vector<OptionIndex> steps;
    for (; x_nodes[state].arrival.exists(); state = x_nodes[state].arrival.from)
      steps.push_back(x_nodes[state].arrival.option);
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

 private:
  struct Node {
    Cost cost = never;
    Arrival arrival;
  };

  void count_weaker() {
    std::vector<bool> is_weaker(x_taken.size());
    for (StateIndex state = 0; state < x_space.size(); ++state) {
      for (const Edge& edge : x_space.decisions_of(state)) {
        if (x_space.option(edge).quality < x_space.best_quality(state)) is_weaker[edge.option] = true;
      }
    }
    x_left = static_cast<std::size_t>(std::count(is_weaker.begin(), is_weaker.end(), true));
  }

  void come_to(StateIndex state, Cost cost, Arrival arrival) {
    if (cost >= x_nodes[state].cost) return;
    x_nodes[state] = {cost, arrival};
    x_waiting[cost].push_back(state);
  }

  void expand(StateIndex state, Cost cost) {
    x_watch.again();
    for (const Edge& edge : x_space.decisions_of(state)) {
      const bool is_weaker = x_space.option(edge).quality < x_space.best_quality(state);
      if (is_weaker) note(edge, state, cost);
      if (!is_ending(edge.target)) come_to(edge.target, {cost.first + is_weaker, cost.second}, {state, edge.option});
    }
    for (const Edge& edge : x_space.edges_of(state).subspan(x_space.decisions[state]))
      come_to(edge.target, {cost.first, cost.second + 1}, {state, edge.option});
  }

  void note(const Edge& edge, StateIndex state, Cost cost) {
    Taken& taken = x_taken[edge.option];
    if (taken.cost == never) {
      taken.cost = cost;
      taken.in = state;
      --x_left;
    }
    if (taken.cost == cost) taken.ends_best = taken.ends_best || x_best_play.leads_to_best(edge.target);
  }

  const Space& x_space;
  Watch& x_watch;
  BestPlay x_best_play;
  std::vector<Node> x_nodes;
  std::vector<Taken> x_taken;  ///< of each option
  std::size_t x_left = 0;      ///< weaker options that were not met
  std::map<Cost, std::vector<StateIndex>> x_waiting;
};

/// Plays that begin in the starts of the space.
class Starts {
 public:
  explicit Starts(const Space& space) : x_space(space) {}

  /// None if no seed that draws this start is found soon, or none is needed.
  std::optional<std::uint64_t> seed(StateIndex start) {
    const auto [known, is_new] = x_seeds.try_emplace(start);
    if (is_new) known->second = path_from(x_space, start, {}).seed;
    return known->second;
  }

  std::vector<std::int16_t> values(StateIndex start) {
    const auto drawn_by = seed(start);
    std::vector<std::int16_t> values = run::starting_values(*x_space.scenario, drawn_by.value_or(1));
    if (x_space.draws == 1 || drawn_by) return values;
    const std::vector<std::int16_t> drawn = x_space.values_of(start);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (x_space.scenario->variables()[i].randomized) values[i] = drawn[i];
    }
    return values;
  }

 private:
  const Space& x_space;
  std::map<StateIndex, std::optional<std::uint64_t>> x_seeds;
};

ChoiceFigures figures_of(const Space& space, OptionIndex option, const Search& search, Starts& starts, Watch& watch) {
  const Taken& taken = search.taken(option);
  StateIndex start = taken.in;
  ChoiceFigures figures;
  figures.option = option;
  figures.steps = search.steps_to(start);
  figures.seed = starts.seed(start);
  figures.errors_before = taken.cost.first;
  figures.ends_best = taken.ends_best;
  Position here(*space.scenario, starts.values(start));
  for (const OptionIndex step : figures.steps) here.take(step);
  const Later weaker = here.later(option), best = here.later(here.best_open());
  watch.again(figures.steps.size() + weaker.decisions + best.decisions);
  if (weaker.ending != none) figures.ending = weaker.ending;
  figures.changes = difference(weaker, best);
  figures.steps.push_back(option);
  return figures;
}

}  // namespace

std::vector<ChoiceFigures> choices(const Space& space, std::optional<scenario::EndingIndex> best_ending, Watch& watch) {
  Search search(space, best_ending, watch);
  search.run();
  Starts starts(space);
  std::vector<ChoiceFigures> all;
  for (OptionIndex i = 0; i < space.scenario->options().size(); ++i) {
    if (search.taken(i).in != none) all.push_back(figures_of(space, i, search, starts, watch));
  }
  return all;
}

}  // namespace rollcall::prove
