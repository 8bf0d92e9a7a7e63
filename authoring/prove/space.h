#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "authoring/prove/layout.h"
#include "authoring/prove/state_table.h"

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

/// The step by which something is reached.
struct Arrival {
  StateIndex from = scenario::none;
  scenario::OptionIndex option = scenario::none;
  bool exists() const { return from != scenario::none; }
};

/// All that play can do, as merge() makes it of every state. Regions stand in the order of the scenes, so that every
/// state comes after all that lead to it, unless both are in one region. The edges of a state are its open options in
/// the order of the file, decisions first; looks and support that are idle (see Layout) lead nowhere new and are left
/// out.
struct Space {
  Space(const scenario::Scenario& of, Layout in) : scenario(&of), layout(std::move(in)), states(layout.words()) {}

  const scenario::Scenario* scenario;
  Layout layout;
  PackedStates states;
  std::vector<Start> starts;
  std::uint64_t draws = 1;
  std::vector<std::uint32_t> first_edge;     ///< of each state, and one more
  std::vector<std::uint16_t> decisions;      ///< how many of the edges of a state are decisions
  std::vector<std::uint8_t> best_qualities;  ///< of the decisions of each state
  std::vector<Edge> edges;

  std::size_t size() const { return states.size(); }
  std::span<const Edge> edges_of(StateIndex state) const {
    return std::span(edges).subspan(first_edge[state], first_edge[state + 1] - first_edge[state]);
  }
  std::span<const Edge> decisions_of(StateIndex state) const { return edges_of(state).first(decisions[state]); }
  scenario::SceneIndex scene_of(StateIndex state) const { return layout.scene(states[state]); }
  const scenario::Option& option(const Edge& edge) const { return scenario->options()[edge.option]; }
  std::vector<std::int16_t> values_of(StateIndex state) const {
    std::vector<std::int16_t> values(scenario->variables().size());
    layout.unpack(states[state], values);
    return values;
  }
  std::uint8_t best_quality(StateIndex state) const { return best_qualities[state]; }
};

}  // namespace rollcall::prove
