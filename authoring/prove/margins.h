#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "authoring/prove/order.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// How many points (in hundredths, against the pass mark) play can still gain or lose from a state to an ending:
/// 100 * earned - mark * possible. `no_way` where no such play is left; beyond `endless` a cycle adds without end.
struct Margins {
  static constexpr std::int32_t no_way = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t endless = 100'000'000;

  std::int32_t best_clean = no_way;     ///< the most on the way to a passing ending, without a critical error
  std::int32_t worst_clean = no_way;    ///< the least, negated
  std::int32_t best_passing = no_way;   ///< the most to a passing ending, with or without
  std::int32_t best_critical = no_way;  ///< with at least one
  std::int32_t worst = no_way;          ///< the least to any ending, negated
  std::int32_t worst_to_best = no_way;  ///< the least to the best ending, negated
  bool operator==(const Margins&) const = default;
};

/// For every state.
std::vector<Margins> margins(const Space& space, const Order& order, std::optional<scenario::EndingIndex> best_ending,
                             Watch& watch);

/// What a state can still reach.
struct Reach {
  bool ending = false, passing = false, best = false;
  bool operator==(const Reach&) const = default;
};
std::vector<Reach> reach(const Space& space, const Order& order, std::optional<scenario::EndingIndex> best_ending,
                         Watch& watch);

/// What a target can still reach, given that of the states.
Reach reach_of(const Space& space, const std::vector<Reach>& states, std::uint32_t target,
               std::optional<scenario::EndingIndex> best_ending);

std::int32_t margin_of(const Space& space, StateIndex state, const Edge& edge);

/// The play to the best ending that gains least; none if there is none, or if it goes in a cycle.
std::optional<std::vector<scenario::OptionIndex>> worst_play_to_best(const Space& space,
                                                                     const std::vector<Margins>& margins,
                                                                     scenario::EndingIndex best_ending,
                                                                     StateIndex start);

/// The play with a critical error that gains most on the way to a passing ending; none if there is none, or if it goes
/// in a cycle.
std::optional<std::vector<scenario::OptionIndex>> best_critical_play(const Space& space,
                                                                     const std::vector<Margins>& margins,
                                                                     StateIndex start);

}  // namespace rollcall::prove
