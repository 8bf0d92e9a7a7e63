#include "authoring/prove/steps.h"

#include <algorithm>

namespace rollcall::prove {

using scenario::OptionIndex;
using scenario::SceneIndex;

Steps::Steps(const scenario::Scenario& scenario, const PackedRules& rules, const Layout& layout,
             const Follower* follower)
    : x_scenario(scenario),
      x_rules(rules),
      x_layout(layout),
      x_follower(follower),
      x_before(layout.words()),
      x_after(layout.words()),
      x_values(scenario.variables().size()),
      x_told(scenario.beats().size()) {}

void Steps::find_open(SceneIndex scene) {
  const scenario::Range options = x_scenario.scenes()[scene].options;
  x_open.clear();
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    if (!x_layout.is_idle(i) && x_rules.is_open(i, x_before)) x_open.push_back(i);
  }
  if (x_follower) leave_what_is_wanted(scene);
  std::ranges::stable_partition(x_open, [&](OptionIndex i) { return decides(i); });
}

void Steps::leave_what_is_wanted(SceneIndex scene) {
  x_wanted = x_open;
  x_follower->narrow(x_wanted, scene, [&] {
    x_layout.unpack(x_before, x_values);
    return run::ConstValues(x_values);
  });
  std::erase_if(x_open, [&](OptionIndex i) { return std::ranges::find(x_wanted, i) == x_wanted.end(); });
}

SceneIndex Steps::take(OptionIndex index, SceneIndex scene) {
  std::ranges::copy(x_before, x_after.begin());
  x_rules.take(index, x_after);
  if (!decides(index)) {
    x_layout.project(scene, x_after);
    return scene;
  }
  x_rules.follow(scene, x_after, [&](scenario::BeatIndex beat) { x_told[beat] = true; });
  return x_rules.arrive(x_scenario.options()[index].next, x_after, [](SceneIndex) {});
}

std::uint8_t Steps::best_quality(ConstPacked state) const {
  const scenario::Range options = x_scenario.scenes()[x_layout.scene(state)].options;
  std::uint8_t best = 0;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    if (decides(i) && x_rules.is_open(i, state)) best = std::max(best, x_scenario.options()[i].quality);
  }
  return best;
}

}  // namespace rollcall::prove
