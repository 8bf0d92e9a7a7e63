#include "authoring/prove/margins.h"

#include <algorithm>

#include "player/run/score.h"

namespace rollcall::prove {
namespace {

std::int32_t plus(std::int32_t rest, std::int32_t margin) {
  if (rest == Margins::no_way) return Margins::no_way;
  return std::clamp(rest + margin, -Margins::endless, Margins::endless);
}

Margins at_ending(const scenario::Ending& ending) {
  Margins margins;
  margins.worst = 0;
  if (ending.result == scenario::Result::pass) margins.best_clean = margins.worst_clean = margins.best_passing = 0;
  return margins;
}

class MarginsPass {
 public:
  MarginsPass(const Space& space, const Order& order, Watch& watch)
      : x_space(space), x_order(order), x_watch(watch), x_states(space.explored) {}

  std::vector<Margins> run() {
    backward(
        x_order, [&](StateIndex state) { x_states[state] = look_ahead(state); },
        [&](auto states) { iterate_cycle(states); });
    return std::move(x_states);
  }

 private:
  Margins look_ahead(StateIndex state) {
    x_watch.again();
    Margins most;
    for (const Edge& edge : x_space.edges_of(state)) {
      const Margins rest = is_ending(edge.target) ? at_ending(x_space.scenario->endings()[ending_of(edge.target)])
                                                  : x_states[edge.target];
      const std::int32_t margin = margin_of(x_space, state, edge);
      const bool critical = is_critical(edge);
      if (!critical) {
        most.best_clean = std::max(most.best_clean, plus(rest.best_clean, margin));
        most.worst_clean = std::max(most.worst_clean, plus(rest.worst_clean, -margin));
      }
      most.best_passing = std::max(most.best_passing, plus(rest.best_passing, margin));
      most.best_critical =
          std::max(most.best_critical, plus(critical ? rest.best_passing : rest.best_critical, margin));
      most.worst = std::max(most.worst, plus(rest.worst, -margin));
    }
    return most;
  }

  bool is_critical(const Edge& edge) const {
    const scenario::Option& option = x_space.option(edge);
    return option.role == scenario::Role::decision && option.critical;
  }

  /// What still grows after as many rounds as there are states grows without end.
  void iterate_cycle(std::span<const StateIndex> states) {
    const std::size_t patience = std::min<std::size_t>(states.size() + 1, 2000);
    bool changed = true;
    for (std::size_t round = 0; changed; ++round) {
      changed = false;
      for (auto state = states.rbegin(); state != states.rend(); ++state) {
        Margins now = look_ahead(*state);
        if (round > patience) widen(now, x_states[*state]);
        if (now == x_states[*state]) continue;
        x_states[*state] = now;
        changed = true;
      }
    }
  }

  static void widen(Margins& now, const Margins& before) {
    const auto grow = [&](std::int32_t Margins::*field) {
      if (now.*field > before.*field) now.*field = Margins::endless;
      // A neighbour that has become endless must not be forgotten again.
      now.*field = std::max(now.*field, before.*field);
    };
    grow(&Margins::best_clean), grow(&Margins::worst_clean), grow(&Margins::best_passing);
    grow(&Margins::best_critical), grow(&Margins::worst);
  }

  const Space& x_space;
  const Order& x_order;
  Watch& x_watch;
  std::vector<Margins> x_states;
};

}  // namespace

std::int32_t margin_of(const Space& space, StateIndex state, const Edge& edge) {
  const scenario::Option& option = space.option(edge);
  if (option.role != scenario::Role::decision) return 0;
  return std::int32_t(run::margin({option.quality, space.best_quality(state)}, space.scenario->about().pass_mark));
}

std::vector<Margins> margins(const Space& space, const Order& order, Watch& watch) {
  return MarginsPass(space, order, watch).run();
}

Reach reach_of(const Space& space, const std::vector<Reach>& states, std::uint32_t target,
               std::optional<scenario::EndingIndex> best_ending) {
  if (!is_ending(target)) return states[target];
  const scenario::EndingIndex ending = ending_of(target);
  return {true, space.scenario->endings()[ending].result == scenario::Result::pass, ending == best_ending};
}

std::vector<Reach> reach(const Space& space, const Order& order, std::optional<scenario::EndingIndex> best_ending,
                         Watch& watch) {
  std::vector<Reach> states(space.explored);
  const auto look_ahead = [&](StateIndex state) {
    watch.again();
    const Reach before = states[state];
    for (const Edge& edge : space.edges_of(state)) {
      const Reach rest = reach_of(space, states, edge.target, best_ending);
      states[state].ending |= rest.ending;
      states[state].passing |= rest.passing;
      states[state].best |= rest.best;
    }
    return !(states[state] == before);
  };
  backward(order, look_ahead, [&](auto cycle) {
    for (bool changed = true; changed;) {
      changed = false;
      for (const StateIndex state : cycle) changed |= look_ahead(state);
    }
  });
  return states;
}

std::optional<std::vector<scenario::OptionIndex>> best_critical_play(const Space& space,
                                                                     const std::vector<Margins>& margins,
                                                                     StateIndex start) {
  if (margins[start].best_critical == Margins::no_way) return std::nullopt;
  std::vector<scenario::OptionIndex> steps;
  bool still_to_come = true;
  std::uint32_t at = start;
  while (!is_ending(at)) {
    if (steps.size() > space.explored) return std::nullopt;
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
