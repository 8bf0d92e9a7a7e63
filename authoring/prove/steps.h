#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/packed_rules.h"
#include "authoring/prove/policy.h"

namespace rollcall::prove {

/// What can be done in a state, and where it leads, found by playing it. Looks and support that are idle (see Layout)
/// lead nowhere new and are left out. What it is given must outlive it.
class Steps {
 public:
  /// `follower`: whoever plays does what this learner wants; none: anything.
  Steps(const scenario::Scenario& scenario, const PackedRules& rules, const Layout& layout, const Follower* follower);

  /// Calls `taken(option, next, after)` for each option that is open, in the order of the file, decisions first: in
  /// the scene `next`, or at `the_end`, the state is `after` (until the next call).
  template <class Taken>
  void each(ConstPacked before, Taken taken) {
    std::ranges::copy(before, x_before.begin());
    const scenario::SceneIndex scene = x_layout.scene(x_before);
    find_open(scene);
    for (const scenario::OptionIndex option : x_open) {
      const scenario::SceneIndex next = take(option, scene);
      taken(option, next, ConstPacked(x_after));
    }
  }

  /// Of the decisions that are open.
  std::uint8_t best_quality(ConstPacked state) const;

  /// Of each later entry, whether it was told in anything that was played.
  const std::vector<bool>& told() const { return x_told; }

 private:
  void find_open(scenario::SceneIndex scene);
  void leave_what_is_wanted(scenario::SceneIndex scene);
  scenario::SceneIndex take(scenario::OptionIndex option, scenario::SceneIndex scene);
  bool decides(scenario::OptionIndex option) const {
    return x_scenario.options()[option].role == scenario::Role::decision;
  }

  const scenario::Scenario& x_scenario;
  const PackedRules& x_rules;
  const Layout& x_layout;
  const Follower* x_follower;
  std::vector<std::uint64_t> x_before, x_after;
  std::vector<std::int16_t> x_values;
  Follower::Options x_open, x_wanted;
  std::vector<bool> x_told;
};

}  // namespace rollcall::prove
