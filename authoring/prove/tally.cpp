#include "authoring/prove/tally.h"

#include <algorithm>
#include <functional>
#include <queue>

#include "player/run/score.h"

namespace rollcall::prove {
namespace {

using scenario::none;

/// With what probability plays have come to one state with these points.
struct Play {
  run::Points points;
  long double probability = 0;
};

bool comes_before(const run::Points& a, const run::Points& b) {
  return a.possible != b.possible ? a.possible < b.possible : a.earned < b.earned;
}

/// Each of different points, in their order.
using Plays = std::vector<Play>;

/// Plays that have come to one state.
struct Arrived {
  Plays clean, critical;  ///< without and with a critical error
  bool is_empty() const { return clean.empty() && critical.empty(); }
  std::size_t size() const { return clean.size() + critical.size(); }
};

class TallyPass {
 public:
  TallyPass(const Space& space, const Order& order, Moves& moves, const Chances& chances,
            const std::vector<Margins>& margins, Notes& notes, Watch& watch)
      : x_space(space),
        x_order(order),
        x_moves(moves),
        x_chances(chances),
        x_margins(margins),
        x_number(notes.number),
        x_watch(watch) {}

  std::optional<Tally> run(const std::vector<std::uint32_t>& places) {
    if (places.size() > most_places) return std::nullopt;
    const std::size_t rounds = rounds_of_each * in_cycles(places);
    x_most_looked_at =
        rounds == 0 ? most_looked_at : std::max<std::size_t>(2'000'000, looked_at_of_each * places.size());
    if (rounds > x_most_looked_at) return std::nullopt;
    x_arrived.resize(places.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) x_number[x_order.sequence[places[i]]] = i;
    const bool is_done = follow_all(places);
    for (const std::uint32_t place : places) x_number[x_order.sequence[place]] = none;
    if (!is_done) return std::nullopt;
    Tally tally{static_cast<double>(x_passes), static_cast<double>(x_unknown), {}};
    if (x_has_ended && !x_goes_round) tally.percents = Percents{x_lowest, x_highest};
    return tally;
  }

 private:
  static constexpr std::size_t most_places = 1'000'000, most_kept = 2'000'000, most_looked_at = 30'000'000,
                               looked_at_of_each = 30, rounds_of_each = 2000;

  /// What he decides in a state.
  struct Decision {
    std::uint32_t earned = 0, possible = 0;
    bool critical = false;
    long double share = 1;
  };

  /// Who goes round comes back to each with ever more points.
  std::size_t in_cycles(const std::vector<std::uint32_t>& places) const {
    std::size_t count = 0;
    for (const Order::Cycle& cycle : x_order.cycles)
      count += static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), cycle.last) -
                                        std::lower_bound(places.begin(), places.end(), cycle.first));
    return count;
  }

  /// False if that is too much.
  bool follow_all(const std::vector<std::uint32_t>& places) {
    for (const Start& start : x_space.starts) {
      const auto share = static_cast<long double>(start.draws) / static_cast<long double>(x_space.draws);
      add(start.state, {{{}, share}}, {{}, 0, false, 1}, false, false);
    }
    while (!x_waiting.empty()) {
      const std::uint32_t number = x_waiting.top();
      x_waiting.pop();
      const Arrived plays = std::exchange(x_arrived[number], {});
      x_kept -= plays.size();
      x_looked_at += plays.size();
      x_watch.again(plays.size() + 1);
      go_on(x_order.sequence[places[number]], plays);
      if (x_kept > most_kept || x_looked_at > x_most_looked_at) return false;
    }
    return true;
  }

  void go_on(StateIndex state, const Arrived& plays) {
    if (x_chances.trapped.contains(state)) return;  // and never comes to an ending
    x_moves.of(state, x_edges);
    for (const Edge& edge : x_edges) {
      const scenario::Option& option = x_space.option(edge);
      Decision decision;
      decision.share = 1 / static_cast<long double>(x_edges.size());
      if (option.role == scenario::Role::decision)
        decision = {option.quality, x_space.best_quality(state), option.critical, decision.share};
      follow(state, edge.target, plays, decision);
    }
  }

  void follow(StateIndex state, std::uint32_t target, const Arrived& plays, const Decision& decision) {
    if (is_ending(target)) {
      for (const Play& play : plays.clean) end(ending_of(target), play, decision, decision.critical);
      for (const Play& play : plays.critical) end(ending_of(target), play, decision, true);
      return;
    }
    const bool goes_back = x_order.place[target] <= x_order.place[state];
    if (goes_back && x_chances.trapped.contains(target)) return;
    x_goes_round = x_goes_round || goes_back;
    add(target, plays.clean, decision, decision.critical, goes_back);
    add(target, plays.critical, decision, true, goes_back);
  }

  static run::Points after(const run::Points& points, const Decision& decision) {
    return {points.earned + decision.earned, points.possible + decision.possible};
  }

  /// Whatever is taken from here on, it does not pass.
  bool is_lost(StateIndex state, const run::Points& points, bool critical) const {
    const std::int32_t best = x_margins[state].best_clean;
    const auto mark = x_space.scenario->about().pass_mark;
    return critical || best == Margins::no_way || (best < Margins::endless && run::margin(points, mark) + best < 0);
  }

  void end(scenario::EndingIndex ending, const Play& play, const Decision& decision, bool critical) {
    const run::Points points = after(play.points, decision);
    const std::uint32_t percent = points.percent();
    x_lowest = x_has_ended ? std::min(x_lowest, percent) : percent;
    x_highest = std::max(x_highest, percent);
    x_has_ended = true;
    const auto& scenario = *x_space.scenario;
    if (run::passes(scenario, scenario.endings()[ending], points, critical))
      x_passes += play.probability * decision.share;
  }

  /// Joins what comes to a state with what has come there before; both stand in the order of their points, and so does
  /// what each comes to, since all gain the same.
  void add(StateIndex state, const Plays& plays, const Decision& decision, bool critical, bool goes_back) {
    constexpr long double next_to_nothing = 1e-15L;
    const std::uint32_t number = x_number[state];
    Arrived& arrived = x_arrived[number];
    Plays& there = critical ? arrived.critical : arrived.clean;
    const bool was_empty = arrived.is_empty();
    const std::size_t kept = there.size();
    x_joined.clear();
    auto known = there.begin();
    for (const Play& play : plays) {
      if (goes_back && play.probability < next_to_nothing) {
        x_unknown += play.probability * decision.share;
        continue;
      }
      const run::Points points = after(play.points, decision);
      if (goes_back && is_lost(state, points, critical)) continue;
      while (known != there.end() && comes_before(known->points, points)) x_joined.push_back(*known++);
      x_joined.push_back({points, play.probability * decision.share});
      if (known != there.end() && known->points == points) x_joined.back().probability += known++->probability;
    }
    x_joined.insert(x_joined.end(), known, there.end());
    there.assign(x_joined.begin(), x_joined.end());
    x_kept += there.size() - kept;
    if (was_empty && !arrived.is_empty()) x_waiting.push(number);
  }

  const Space& x_space;
  const Order& x_order;
  Moves& x_moves;
  const Chances& x_chances;
  const std::vector<Margins>& x_margins;
  std::vector<std::uint32_t>& x_number;  ///< of each state among those that he comes to
  Watch& x_watch;
  std::vector<Arrived> x_arrived;                                                            ///< by number
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> x_waiting;  ///< all before are done
  Plays x_joined;
  std::size_t x_kept = 0, x_looked_at = 0, x_most_looked_at = 0;
  std::vector<Edge> x_edges;
  long double x_passes = 0, x_unknown = 0;
  std::uint32_t x_lowest = 0, x_highest = 0;
  bool x_has_ended = false, x_goes_round = false;
};

}  // namespace

std::optional<Tally> tally(const Space& space, const Order& order, Moves& moves,
                           const std::vector<std::uint32_t>& places, const Chances& chances,
                           const std::vector<Margins>& margins, Notes& notes, Watch& watch) {
  return TallyPass(space, order, moves, chances, margins, notes, watch).run(places);
}

}  // namespace rollcall::prove
