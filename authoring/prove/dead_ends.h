#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "authoring/prove/regions.h"

namespace rollcall::prove {

/// With which values the scenes of a circle cannot be left any more, whatever is chosen. That depends only on what is
/// asked for in the circle, so that all values of this are looked at, whether play comes to them or not.
class DeadEnds {
 public:
  using Values = std::vector<std::int16_t>;

  DeadEnds(const scenario::Scenario& scenario, const std::vector<Region>& regions);

  /// Scenes with a dead end, and what it depends on there.
  const std::map<scenario::SceneIndex, std::vector<std::uint32_t>>& asked() const { return x_asked; }
  /// Scenes of circles of which it cannot be said, because there are too many values.
  const std::vector<scenario::SceneIndex>& open() const { return x_open; }

  /// `values` are those of what it depends on, in this order.
  bool contain(scenario::SceneIndex scene, const Values& values) const { return x_states.contains({scene, values}); }
  /// Somewhere in a dead end of this scene there is more than one thing to do.
  bool leave_a_choice(scenario::SceneIndex scene) const { return x_with_choice.contains(scene); }

 private:
  std::map<scenario::SceneIndex, std::vector<std::uint32_t>> x_asked;
  std::vector<scenario::SceneIndex> x_open;
  std::set<std::pair<scenario::SceneIndex, Values>> x_states;
  std::set<scenario::SceneIndex> x_with_choice;
};

}  // namespace rollcall::prove
