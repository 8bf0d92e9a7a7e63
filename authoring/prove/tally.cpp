#include "authoring/prove/tally.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "player/run/score.h"

namespace rollcall::prove {
namespace {

/// Plays that have come to one state with the same record.
struct Record {
  run::Points points;
  bool critical = false;
  bool operator==(const Record&) const = default;
};

struct HashOfRecord {
  std::size_t operator()(const Record& record) const {
    return (std::size_t{record.points.earned} * 65599 + record.points.possible) * 2 + record.critical;
  }
};

/// By record: with what probability.
using Plays = std::unordered_map<Record, long double, HashOfRecord>;

class TallyPass {
 public:
  TallyPass(const Space& space, const Order& order, const Moves& moves, const Chances& chances,
            const std::vector<Margins>& margins, Watch& watch)
      : x_space(space),
        x_order(order),
        x_moves(moves),
        x_chances(chances),
        x_margins(margins),
        x_watch(watch),
        x_place(space.explored) {
    for (std::uint32_t i = 0; i < order.sequence.size(); ++i) x_place[order.sequence[i]] = i;
  }

  std::optional<Tally> run() {
    for (const Start& start : x_space.starts)
      add(start.state, {}, static_cast<long double>(start.draws) / static_cast<long double>(x_space.draws));
    while (!x_waiting.empty()) {
      const auto first = x_waiting.begin();
      const StateIndex state = x_order.sequence[first->first];
      const Plays plays = std::move(first->second);
      x_waiting.erase(first);
      x_kept -= plays.size();
      go_on(state, plays);
      if (x_kept > most_kept || x_looked_at > most_looked_at) return std::nullopt;
    }
    Tally tally{static_cast<double>(x_passes), static_cast<double>(x_unknown), {}};
    if (x_has_ended && !x_goes_round) tally.percents = Percents{x_lowest, x_highest};
    return tally;
  }

 private:
  static constexpr std::size_t most_kept = 2'000'000, most_looked_at = 20'000'000;

  void go_on(StateIndex state, const Plays& plays) {
    constexpr long double next_to_nothing = 1e-15L;
    if (x_chances.trapped.contains(state)) return;  // and never comes to an ending
    x_moves.of(state, x_edges);
    const std::uint8_t best = x_space.best_quality(state);
    for (const auto& [record, probability] : plays) {
      ++x_looked_at;
      x_watch.again();
      if (probability < next_to_nothing) {
        x_unknown += probability;
        continue;
      }
      for (const Edge& edge : x_edges) {
        Record next = record;
        const scenario::Option& option = x_space.option(edge);
        if (option.role == scenario::Role::decision) {
          next.points.earned += option.quality;
          next.points.possible += best;
          next.critical = record.critical || option.critical;
        }
        follow(state, edge, next, probability / static_cast<long double>(x_edges.size()));
      }
    }
  }

  void follow(StateIndex state, const Edge& edge, const Record& record, long double probability) {
    if (is_ending(edge.target)) return end(ending_of(edge.target), record, probability);
    if (x_place[edge.target] <= x_place[state]) {
      if (x_chances.trapped.contains(edge.target)) return;
      x_goes_round = true;
      if (is_lost(edge.target, record)) return;
    }
    add(edge.target, record, probability);
  }

  /// Whatever is taken from here on, it does not pass.
  bool is_lost(StateIndex state, const Record& record) const {
    const std::int32_t best = x_margins[state].best_clean;
    const auto mark = x_space.scenario->about().pass_mark;
    return record.critical || best == Margins::no_way ||
           (best < Margins::endless && run::margin(record.points, mark) + best < 0);
  }

  void end(scenario::EndingIndex ending, const Record& record, long double probability) {
    const std::uint32_t percent = record.points.percent();
    x_lowest = x_has_ended ? std::min(x_lowest, percent) : percent;
    x_highest = std::max(x_highest, percent);
    x_has_ended = true;
    const auto& scenario = *x_space.scenario;
    if (run::passes(scenario, scenario.endings()[ending], record.points, record.critical)) x_passes += probability;
  }

  void add(StateIndex state, const Record& record, long double probability) {
    const auto [there, is_new] = x_waiting[x_place[state]].try_emplace(record, 0);
    there->second += probability;
    x_kept += is_new;
  }

  const Space& x_space;
  const Order& x_order;
  const Moves& x_moves;
  const Chances& x_chances;
  const std::vector<Margins>& x_margins;
  Watch& x_watch;
  std::vector<std::uint32_t> x_place;        ///< of each state in the order
  std::map<std::uint32_t, Plays> x_waiting;  ///< by the place of the state; all before the first are done
  std::size_t x_kept = 0, x_looked_at = 0;
  std::vector<Edge> x_edges;
  long double x_passes = 0, x_unknown = 0;
  std::uint32_t x_lowest = 0, x_highest = 0;
  bool x_has_ended = false, x_goes_round = false;
};

}  // namespace

std::optional<Tally> tally(const Space& space, const Order& order, const Moves& moves, const Chances& chances,
                           const std::vector<Margins>& margins, Watch& watch) {
  return TallyPass(space, order, moves, chances, margins, watch).run();
}

}  // namespace rollcall::prove
