#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "authoring/prove/layout.h"
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
};

/// A first state, and how many of the drawn starts lead to it; all draws are equally likely.
struct Start {
  StateIndex state = 0;
  std::uint64_t draws = 0;
};

/// The first edge, in the order of exploration, that led somewhere.
struct Arrival {
  StateIndex from = scenario::none;
  scenario::OptionIndex option = scenario::none;
  bool exists() const { return from != scenario::none; }
};

/// How often a weaker decision shows at least as good a visible gain as the best one.
struct LureCount {
  std::uint64_t states = 0;    ///< reachable states of the scene in which a weaker decision stands open
  std::uint64_t tempting = 0;  ///< of these
};

/// Every state that play can reach and in which something is to be decided, each once, numbered in the order of a
/// breadth-first walk, so that `arrivals` trace shortest paths (in steps: decisions, looks and support moves). The
/// edges of a state are its open options in the order of the file, decisions first; looks and support that are idle
/// (see Layout) lead nowhere new and are left out.
struct Space {
  Space(const scenario::Scenario& of, std::span<const scenario::Range> asked_at_the_end)
      : scenario(&of), layout(of, asked_at_the_end), states(layout.words()) {}

  const scenario::Scenario* scenario;
  Layout layout;
  StateTable states;
  std::vector<Start> starts;
  std::uint64_t draws = 1;
  std::vector<std::uint32_t> first_edge;  ///< one more than explored states
  std::vector<std::uint32_t> decisions;   ///< how many of the edges of a state are decisions
  std::vector<Edge> edges;
  std::vector<Arrival> arrivals;           ///< of states; of starts it does not exist
  std::vector<Arrival> ending_arrivals;    ///< of endings
  std::vector<Arrival> beat_arrivals;      ///< the step that the beat followed
  std::vector<StateIndex> scene_first;     ///< the first state of each scene, or `none`: a page has no states
  std::vector<bool> scene_reached;         ///< pages too
  std::vector<std::uint64_t> option_open;  ///< in how many reachable states each option stands open
  std::vector<LureCount> lures;            ///< of scenes
  std::size_t explored = 0;                ///< states whose edges are known
  bool complete = false;                   ///< all of them are

  std::span<const Edge> edges_of(StateIndex state) const {
    return std::span(edges).subspan(first_edge[state], first_edge[state + 1] - first_edge[state]);
  }
  std::span<const Edge> decisions_of(StateIndex state) const { return edges_of(state).first(decisions[state]); }
  scenario::SceneIndex scene_of(StateIndex state) const { return layout.scene(states[state]); }
  const scenario::Option& option(const Edge& edge) const { return scenario->options()[edge.option]; }
  std::vector<std::int16_t> values_of(StateIndex state) const;
  std::uint8_t best_quality(StateIndex state) const;
};

/// What to look at, and for how long.
struct Exploring {
  std::size_t most_states = 0;
  std::function<bool()> out_of_time;  ///< asked now and then
  /// Conditions that are asked where play ends, and who is told the values there; they keep more states apart.
  std::vector<scenario::Range> asked_at_the_end = {};
  std::function<void(run::ConstValues)> at_the_end = {};
};

/// Explores until every state is known, there are more than the most, or it is out of time.
Space explore(const scenario::Scenario& scenario, const Exploring& what, Watch& watch);

}  // namespace rollcall::prove
