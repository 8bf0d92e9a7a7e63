#include "authoring/prove/notice.h"

#include <algorithm>

#include "authoring/prove/regions.h"

namespace rollcall::prove {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::SceneIndex;

namespace {

bool has_weaker(const scenario::Scenario& scenario, const scenario::Scene& scene) {
  Gains gains;
  for (const Option& option : scenario.options(scene)) {
    if (option.role == Role::decision) gains.add(option.quality, 0);
  }
  return gains.has_weaker();
}

}  // namespace

Notice::Notice(const scenario::Scenario& scenario, const PackedRules& rules, const Layout& layout,
               const Exploring& what)
    : x_scenario(scenario), x_rules(rules), x_layout(layout), x_what(what), x_after(layout.words()) {
  for (const scenario::Scene& scene : scenario.scenes()) x_has_weaker.push_back(has_weaker(scenario, scene));
  x_noticed.scene_reached.resize(scenario.scenes().size());
  x_noticed.option_open.resize(scenario.options().size());
  x_noticed.beat_told = what.told;
  x_noticed.beat_told.resize(scenario.beats().size());
  x_noticed.lures.resize(scenario.scenes().size());
}

void Notice::come_to(SceneIndex scene) {
  while (scene != scenario::the_end && !x_noticed.scene_reached[scene]) {
    x_noticed.scene_reached[scene] = true;
    if (!x_scenario.scenes()[scene].is_page()) return;
    scene = x_scenario.scenes()[scene].next;
  }
}

void Notice::take_first(OptionIndex option) {
  x_noticed.option_open[option] = true;
  if (x_scenario.options()[option].role == Role::decision) come_to(x_scenario.options()[option].next);
}

bool Notice::looks_for_idle(SceneIndex index) const {
  const scenario::Range options = x_scenario.scenes()[index].options;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    if (x_layout.is_idle(i) && !x_noticed.option_open[i]) return true;
  }
  return false;
}

/// Whoever does what one learner wants does not show what tempts.
bool Notice::looks_at_screen(SceneIndex scene) const {
  const Lure& lure = x_noticed.lures[scene];
  return !x_what.follower && x_has_weaker[scene] && x_what.asking.asks_screen(scene) &&
         (!lure.somewhere || lure.everywhere);
}

bool Notice::looks_for_weaker(SceneIndex scene) const {
  return x_has_weaker[scene] && scene < x_what.temptations.size() && !x_noticed.lures[scene].weaker_is_open;
}

void Notice::look_at(ConstPacked state) {
  const SceneIndex scene = x_layout.scene(state);
  look_for_idle(scene, state);
  if (looks_at_screen(scene) || looks_for_weaker(scene)) look_at_decisions(scene, state);
}

void Notice::look_for_idle(SceneIndex index, ConstPacked state) {
  const scenario::Range options = x_scenario.scenes()[index].options;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    if (x_layout.is_idle(i) && !x_noticed.option_open[i] && x_rules.is_open(i, state)) x_noticed.option_open[i] = true;
  }
}

void Notice::look_at_decisions(SceneIndex index, ConstPacked state) {
  const scenario::Range options = x_scenario.scenes()[index].options;
  Gains gains;
  for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
    const Option& option = x_scenario.options()[i];
    if (option.role != Role::decision || !x_rules.is_open(i, state)) continue;
    std::ranges::copy(state, x_after.begin());
    x_rules.take(i, x_after);
    gains.add(option.quality, x_rules.gain(i, state, x_after));
  }
  if (!gains.has_weaker()) return;
  Lure& lure = x_noticed.lures[index];
  if (!looks_at_screen(index)) {
    const Temptation& known = x_what.temptations[index];
    lure = {true, known.in_some, !known.not_in_all};
    return;
  }
  const bool tempts = gains.tempt();
  lure = {true, lure.somewhere || tempts, lure.everywhere && tempts};
}

}  // namespace rollcall::prove
