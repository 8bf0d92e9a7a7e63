#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "authoring/prove/exploring.h"
#include "authoring/prove/jumps.h"
#include "authoring/prove/notice.h"
#include "authoring/prove/packed_rules.h"
#include "authoring/prove/regions.h"
#include "authoring/prove/state_set.h"
#include "authoring/prove/steps.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// Why not every state was looked at.
enum class Stopped : std::uint8_t { no, too_many_states, too_much_memory, out_of_time };

/// Every state that play can reach and in which something is to be decided, in sets by region. Where they lead is not
/// kept: it is soon played once more (merge.h).
struct Explored {
  Explored(const scenario::Scenario& of, const Exploring& what);

  const scenario::Scenario* scenario;
  const Follower* follower;  ///< whose states they are; none: of all play
  // They refer to each other.
  std::unique_ptr<const Layout> layout;
  std::unique_ptr<const PackedRules> rules;
  std::vector<Region> regions;                   ///< circles: in one of its states something may lead to another one
  std::vector<std::uint32_t> region_of;          ///< of scenes
  std::vector<std::unique_ptr<StateSet>> rooms;  ///< of regions; nothing where there is no state
  StateTable starts;
  std::vector<std::uint64_t> draws_of_starts;  ///< how many of the draws lead to each
  std::uint64_t draws = 1;
  Noticed noticed;
  std::uint64_t states = 0, explored = 0, edges = 0;  ///< met, of these looked at, and what leads on from those
  Stopped stopped = Stopped::no;

  bool complete() const { return stopped == Stopped::no; }
  /// Of the region of this scene; made if there is none.
  StateSet& room_of(scenario::SceneIndex scene);
  Steps steps() const { return Steps(*scenario, *rules, *layout, follower); }
  /// Those from a grid, where they can be had and so many states are worth it.
  std::optional<std::vector<Jump>> jumps_from(const Grid& grid, std::size_t states_there);
};

/// Explores until every state is known, there are more than the most, or it is out of time.
Explored explore(const scenario::Scenario& scenario, const Exploring& what, Watch& watch);

}  // namespace rollcall::prove
