#pragma once
#include <cstdint>
#include <vector>

#include "authoring/prove/exploring.h"
#include "authoring/prove/packed_rules.h"

namespace rollcall::prove {

/// Whether a weaker decision shows at least as good a visible gain as the best one.
struct Lure {
  bool weaker_is_open = false;  ///< in some reachable state of the scene
  bool somewhere = false;       ///< in such a state it tempts
  bool everywhere = true;       ///< in every one
};

/// What was noticed of the scenario in the states that were looked at.
struct Noticed {
  std::vector<bool> scene_reached;  ///< pages too
  std::vector<bool> option_open;    ///< in some reachable state
  std::vector<bool> beat_told;      ///< in some reachable state, as far as that was asked
  std::vector<Lure> lures;          ///< of scenes, as far as that was asked
};

/// Notices it.
class Notice {
 public:
  /// What it is given must outlive it.
  Notice(const scenario::Scenario& scenario, const PackedRules& rules, const Layout& layout, const Exploring& what);

  /// Comes to a scene, over pages or not.
  void come_to(scenario::SceneIndex scene);
  /// An option leads somewhere.
  void take(scenario::OptionIndex option) {
    if (!x_noticed.option_open[option]) take_first(option);
  }
  /// There is still something to be noticed in the states of this scene, beside the options that lead somewhere.
  bool looks_for_more(scenario::SceneIndex scene) const {
    return looks_for_idle(scene) || looks_at_screen(scene) || looks_for_weaker(scene);
  }
  void look_at(ConstPacked state);

  Noticed& noticed() { return x_noticed; }

 private:
  void take_first(scenario::OptionIndex option);
  bool looks_for_idle(scenario::SceneIndex scene) const;
  bool looks_at_screen(scenario::SceneIndex scene) const;
  bool looks_for_weaker(scenario::SceneIndex scene) const;
  void look_for_idle(scenario::SceneIndex scene, ConstPacked state);
  void look_at_decisions(scenario::SceneIndex scene, ConstPacked state);

  const scenario::Scenario& x_scenario;
  const PackedRules& x_rules;
  const Layout& x_layout;
  const Exploring& x_what;
  std::vector<bool> x_has_weaker;  ///< of each scene: its decisions are of several qualities
  std::vector<std::uint64_t> x_after;
  Noticed x_noticed;
};

}  // namespace rollcall::prove
