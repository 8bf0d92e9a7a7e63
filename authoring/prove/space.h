#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "authoring/prove/layout.h"
#include "authoring/prove/lure.h"
#include "authoring/prove/policy.h"
#include "authoring/prove/state_table.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// A target is a state, or an ending when this bit is set.
inline constexpr std::uint32_t ending_bit = 0x80000000;
inline bool is_ending(std::uint32_t target) { return (target & ending_bit) != 0; }
inline scenario::EndingIndex ending_of(std::uint32_t target) { return target & ~ending_bit; }

struct Edge {
  std::uint32_t target = 0;
  scenario::OptionIndex option = 0;
  bool operator==(const Edge&) const = default;
};

/// A first state, and how many of the drawn starts lead to it; all draws are equally likely.
struct Start {
  StateIndex state = 0;
  std::uint64_t draws = 0;
};

/// The step by which something is reached soonest.
struct Arrival {
  StateIndex from = scenario::none;
  scenario::OptionIndex option = scenario::none;
  bool exists() const { return from != scenario::none; }
};

/// Whether a weaker decision shows at least as good a visible gain as the best one.
struct Lure {
  bool weaker_is_open = false;  ///< in some reachable state of the scene
  bool somewhere = false;       ///< in such a state it tempts
  bool everywhere = true;       ///< in every one
};

/// The states of one region, neighbours in the order of the space.
struct StateRange {
  StateIndex first = 0, last = 0;  ///< [first, last)
  bool circles = false;            ///< from one of them play may come to another
};

/// Why not every state was looked at.
enum class Stopped : std::uint8_t { no, too_many_states, too_much_memory, out_of_time };

/// Every state that play can reach and in which something is to be decided, each once. Regions stand in the order of
/// the scenes, so that every state comes after all that lead to it, unless both are in one region. `arrivals` trace
/// shortest paths (in steps: decisions, looks and support moves). The edges of a state are its open options in the
/// order of the file, decisions first; looks and support that are idle (see Layout) lead nowhere new and are left out.
struct Space {
  Space(const scenario::Scenario& of, Layout in) : scenario(&of), layout(std::move(in)), states(layout.words()) {}

  const scenario::Scenario* scenario;
  Layout layout;
  PackedStates states;
  std::vector<StateRange> ranges;
  std::vector<Start> starts;
  std::uint64_t draws = 1;
  std::vector<std::uint32_t> first_edge;     ///< one more than explored states
  std::vector<std::uint16_t> decisions;      ///< how many of the edges of a state are decisions
  std::vector<std::uint8_t> best_qualities;  ///< of the decisions of each state
  std::vector<Edge> edges;
  std::vector<Arrival> arrivals;         ///< of states; of starts it does not exist
  std::vector<std::uint32_t> distances;  ///< of states: the steps of a shortest path
  std::vector<Arrival> ending_arrivals;  ///< of endings
  std::vector<StateIndex> scene_first;   ///< a state of each scene that is reached soonest, or `none`: a page has none
  std::vector<bool> scene_reached;       ///< pages too
  std::vector<bool> option_open;         ///< in some reachable state
  std::vector<bool> beat_told;           ///< in some reachable state, as far as that was asked
  std::vector<Lure> lures;               ///< of scenes, as far as that was asked
  std::size_t explored = 0;              ///< states whose edges are known
  bool complete = false;                 ///< all of them are
  Stopped stopped = Stopped::no;

  std::span<const Edge> edges_of(StateIndex state) const {
    return std::span(edges).subspan(first_edge[state], first_edge[state + 1] - first_edge[state]);
  }
  std::span<const Edge> decisions_of(StateIndex state) const { return edges_of(state).first(decisions[state]); }
  scenario::SceneIndex scene_of(StateIndex state) const { return layout.scene(states[state]); }
  const scenario::Option& option(const Edge& edge) const { return scenario->options()[edge.option]; }
  std::vector<std::int16_t> values_of(StateIndex state) const;
  std::uint8_t best_quality(StateIndex state) const { return best_qualities[state]; }
};

/// What to look at, and for how long.
struct Exploring {
  std::size_t most_states = 0;
  std::function<bool()> out_of_time;                      ///< asked now and then
  Asking asking = {};                                     ///< it keeps more states apart
  std::function<void(run::ConstValues)> at_the_end = {};  ///< told the values where play ends
  std::vector<bool> told = {};                            ///< later entries of which it is known
  std::vector<Temptation> temptations = {};  ///< of the scenes whose screens are not asked, where it is known
  std::size_t words = most_words;            ///< of all packed states together
  const Follower* follower = nullptr;        ///< whoever plays does what this learner wants; none: anything
};

/// Explores until every state is known, there are more than the most, or it is out of time.
Space explore(const scenario::Scenario& scenario, const Exploring& what, Watch& watch);

}  // namespace rollcall::prove
