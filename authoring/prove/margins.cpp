#include "authoring/prove/margins.h"

#include <algorithm>
#include <utility>

#include "authoring/prove/longest_ways.h"
#include "player/run/score.h"

namespace rollcall::prove {
namespace {

Margins at_ending(const scenario::Ending& ending) {
  Margins margins;
  margins.worst = 0;
  if (ending.result == scenario::Result::pass) margins.best_clean = margins.worst_clean = margins.best_passing = 0;
  return margins;
}

class MarginsPass {
 public:
  MarginsPass(const Space& space, const Order& order, std::optional<scenario::EndingIndex> best_ending, Watch& watch)
      : x_space(space), x_order(order), x_best_ending(best_ending), x_watch(watch), x_states(space.size()) {}

  std::vector<Margins> run() {
    backward(
        x_order,
        [&](StateIndex state) {
          x_watch.again();
          for (const Edge& edge : x_space.edges_of(state)) look_ahead(state, edge, x_states[state]);
        },
        [&](auto& cycle) { look_round(cycle); });
    return std::move(x_states);
  }

 private:
  void look_ahead(StateIndex state, const Edge& edge, Margins& most) const {
    Margins rest =
        is_ending(edge.target) ? at_ending(x_space.scenario->endings()[ending_of(edge.target)]) : x_states[edge.target];
    if (is_ending(edge.target) && ending_of(edge.target) == x_best_ending) rest.worst_to_best = 0;
    const std::int32_t margin = margin_of(x_space, state, edge);
    const bool critical = is_critical(edge);
    if (!critical) {
      most.best_clean = std::max(most.best_clean, plus(rest.best_clean, margin));
      most.worst_clean = std::max(most.worst_clean, plus(rest.worst_clean, -margin));
    }
    most.best_passing = std::max(most.best_passing, plus(rest.best_passing, margin));
    most.best_critical = std::max(most.best_critical, plus(critical ? rest.best_passing : rest.best_critical, margin));
    most.worst = std::max(most.worst, plus(rest.worst, -margin));
    most.worst_to_best = std::max(most.worst_to_best, plus(rest.worst_to_best, -margin));
  }

  bool is_critical(const Edge& edge) const {
    const scenario::Option& option = x_space.option(edge);
    return option.role == scenario::Role::decision && option.critical;
  }

  /// First what leads out of the cycle at once, then what going round in it adds.
  void look_round(const Order::Cycle& cycle) {
    const auto states = x_order.states(cycle);
    std::vector<std::uint32_t> first{0};
    std::vector<Roundabout::Step> steps;
    for (const StateIndex state : states) {
      for (const Edge& edge : x_space.edges_of(state)) {
        if (x_order.holds(cycle, edge.target))
          steps.push_back(
              {x_order.place[edge.target] - cycle.first, margin_of(x_space, state, edge), is_critical(edge)});
        else
          look_ahead(state, edge, x_states[state]);
      }
      first.push_back(static_cast<std::uint32_t>(steps.size()));
    }
    const Roundabout roundabout(std::move(first), std::move(steps));
    const auto go_round = [&](std::int32_t Margins::*field, const Walking& how) {
      std::vector<std::int32_t> out;
      for (const StateIndex state : states) out.push_back(x_states[state].*field);
      out = longest_ways(roundabout, how, out, x_watch);
      for (std::size_t i = 0; i < states.size(); ++i) x_states[states[i]].*field = out[i];
    };
    go_round(&Margins::best_clean, {true, 1});
    go_round(&Margins::worst_clean, {true, -1});
    go_round(&Margins::best_passing, {false, 1});
    go_round(&Margins::worst, {false, -1});
    go_round(&Margins::worst_to_best, {false, -1});
    for (std::uint32_t i = 0; i < states.size(); ++i) {
      for (const Roundabout::Step& step : roundabout.from(i)) {
        if (!step.critical) continue;
        std::int32_t& best = x_states[states[i]].best_critical;
        best = std::max(best, plus(x_states[states[step.state]].best_passing, step.gain));
      }
    }
    go_round(&Margins::best_critical, {true, 1});
  }

  const Space& x_space;
  const Order& x_order;
  std::optional<scenario::EndingIndex> x_best_ending;
  Watch& x_watch;
  std::vector<Margins> x_states;
};

}  // namespace

std::int32_t margin_of(const Space& space, StateIndex state, const Edge& edge) {
  const scenario::Option& option = space.option(edge);
  if (option.role != scenario::Role::decision) return 0;
  return std::int32_t(run::margin({option.quality, space.best_quality(state)}, space.scenario->about().pass_mark));
}

std::vector<Margins> margins(const Space& space, const Order& order, std::optional<scenario::EndingIndex> best_ending,
                             Watch& watch) {
  return MarginsPass(space, order, best_ending, watch).run();
}

Reach reach_of(const Space& space, const std::vector<Reach>& states, std::uint32_t target,
               std::optional<scenario::EndingIndex> best_ending) {
  if (!is_ending(target)) return states[target];
  const scenario::EndingIndex ending = ending_of(target);
  return {true, space.scenario->endings()[ending].result == scenario::Result::pass, ending == best_ending};
}

std::vector<Reach> reach(const Space& space, const Order& order, std::optional<scenario::EndingIndex> best_ending,
                         Watch& watch) {
  std::vector<Reach> states(space.size());
  const auto look_ahead = [&](StateIndex state, Reach& found) {
    watch.again();
    for (const Edge& edge : space.edges_of(state)) {
      const Reach rest = reach_of(space, states, edge.target, best_ending);
      found.ending |= rest.ending;
      found.passing |= rest.passing;
      found.best |= rest.best;
    }
  };
  backward(
      order, [&](StateIndex state) { look_ahead(state, states[state]); },
      [&](const Order::Cycle& cycle) {
        Reach all;
        for (const StateIndex state : order.states(cycle)) look_ahead(state, all);
        for (const StateIndex state : order.states(cycle)) states[state] = all;
      });
  return states;
}

std::optional<std::vector<scenario::OptionIndex>> worst_play_to_best(const Space& space,
                                                                     const std::vector<Margins>& margins,
                                                                     scenario::EndingIndex best_ending,
                                                                     StateIndex start) {
  std::vector<scenario::OptionIndex> steps;
  std::uint32_t at = start;
  while (!is_ending(at)) {
    if (steps.size() > space.size()) return std::nullopt;
    const auto edges = space.edges_of(at);
    const auto next = std::find_if(edges.begin(), edges.end(), [&](const Edge& edge) {
      const std::int32_t rest = !is_ending(edge.target)                 ? margins[edge.target].worst_to_best
                                : ending_of(edge.target) == best_ending ? 0
                                                                        : Margins::no_way;
      return rest != Margins::no_way && plus(rest, -margin_of(space, at, edge)) == margins[at].worst_to_best;
    });
    if (next == edges.end()) return std::nullopt;
    steps.push_back(next->option);
    at = next->target;
  }
  return steps;
}

std::optional<std::vector<scenario::OptionIndex>> best_critical_play(const Space& space,
                                                                     const std::vector<Margins>& margins,
                                                                     StateIndex start) {
  if (margins[start].best_critical == Margins::no_way) return std::nullopt;
  std::vector<scenario::OptionIndex> steps;
  bool still_to_come = true;
  std::uint32_t at = start;
  while (!is_ending(at)) {
    if (steps.size() > space.size()) return std::nullopt;
    const auto wanted = still_to_come ? margins[at].best_critical : margins[at].best_passing;
    const auto edges = space.edges_of(at);
    const auto rest = [&](const Edge& edge) {
      const Margins after =
          is_ending(edge.target) ? at_ending(space.scenario->endings()[ending_of(edge.target)]) : margins[edge.target];
      const bool waits = still_to_come && !space.option(edge).critical;
      return plus(waits ? after.best_critical : after.best_passing, margin_of(space, at, edge));
    };
    const auto next = std::find_if(edges.begin(), edges.end(), [&](const Edge& edge) { return rest(edge) == wanted; });
    if (next == edges.end()) return std::nullopt;
    steps.push_back(next->option);
    still_to_come = still_to_come && !space.option(*next).critical;
    at = next->target;
  }
  return steps;
}

}  // namespace rollcall::prove
