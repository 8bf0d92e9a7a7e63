#pragma once
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "authoring/prove/goal.h"
#include "authoring/prove/layout.h"
#include "authoring/prove/packed_rules.h"
#include "authoring/prove/proof.h"
#include "authoring/prove/regions.h"
#include "player/run/shuffle.h"

namespace rollcall::prove {

/// Plays a part of what can happen in a module that is too large to be looked at in full, and notes what it comes to:
/// it shows that something can be reached, never that it cannot.
class Scout {
 public:
  /// What it is given must outlive it.
  Scout(const scenario::Scenario& scenario, const Layout& layout, const DeadEnds& dead_ends,
        const std::vector<Region>& regions);

  /// Comes to every scene in some ways, drawn evenly from all that the ways so far lead to; and plays often by lot,
  /// each time anew, since ways of the first kind soon have all but their last steps in common.
  void look_around();

  /// Starts again in the scenes before the goal, so many regions back, and keeps every value of these variables apart,
  /// but nothing else.
  void look_for(const Goal& goal, const std::vector<std::uint32_t>& variables, std::uint32_t back);
  /// As many regions back as there are, where a way must begin long before the goal; fewer of each scene are kept then.
  static constexpr std::uint32_t from_the_beginning = scenario::none;

  bool has_met(const Goal& goal) const { return x_met[static_cast<std::size_t>(goal.kind)][goal.index]; }

  /// A way there. Precondition: it was met by looking.
  Path way_to(const Goal& goal) const;

 private:
  using Met = std::vector<bool>;

  /// A state that was come to; of a start `from` is `none`, and the option is its seed.
  struct Step {
    StateIndex from = scenario::none;
    std::uint32_t option = 0;
  };

  /// Ways into a region that have not been looked at.
  struct Room {
    std::vector<StateIndex> known;  ///< that have been looked at, but must be once more
    std::vector<std::uint64_t> packed;
    std::vector<Step> steps;
    std::unordered_set<std::uint64_t> keys;
    std::uint32_t offered = 0;
    bool is_entered = false;
  };

  void add_starts();
  void look_at(std::uint32_t first_region, std::uint32_t last_region);
  void look_at(Room& room);
  void play(std::uint64_t seed, std::size_t most_steps);
  StateIndex keep(ConstPacked packed, Step step);
  void expand(StateIndex state);
  void decide(StateIndex state, scenario::OptionIndex option, scenario::SceneIndex scene);
  scenario::SceneIndex arrive(scenario::SceneIndex next);
  bool is_dead_end(scenario::SceneIndex scene) const;
  void offer(scenario::SceneIndex scene, Step step);
  void go_on(scenario::SceneIndex scene, Step step);
  std::uint64_t key(scenario::SceneIndex scene) const;
  void note(Goal::Kind kind, std::uint32_t index, StateIndex state, scenario::OptionIndex option);

  const scenario::Scenario& x_scenario;
  const Layout& x_layout;
  const DeadEnds& x_dead_ends;
  PackedRules x_rules;
  const std::vector<Region>& x_regions;
  std::vector<std::uint32_t> x_region_of;            ///< of each scene
  std::vector<Room> x_rooms;                         ///< by region
  std::vector<std::vector<StateIndex>> x_states_of;  ///< by region
  std::vector<std::uint64_t> x_states;               ///< packed
  std::vector<Step> x_steps;                         ///< by state
  std::vector<Met> x_met;                            ///< by kind
  std::vector<std::vector<Step>> x_ways;             ///< to what a way is wanted to, by kind
  std::vector<std::uint32_t> x_apart;                ///< variables whose values are kept apart; empty: all
  std::size_t x_most = 0;                            ///< of each scene
  bool x_plays = false;                              ///< one step of many is gone on with
  std::uint32_t x_choices = 0;                       ///< of them so far
  std::vector<std::uint64_t> x_chosen;               ///< what the one leads to
  Step x_chosen_step;
  bool x_is_needed = false;  ///< a way leads through what was found last
  run::SplitMix x_random{1};
  std::vector<std::uint64_t> x_before, x_after;
};

}  // namespace rollcall::prove
