#include "authoring/prove/packed_rules.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Scenario;

PackedRules::PackedRules(const Scenario& scenario, const Layout& layout) : x_scenario(&scenario), x_layout(&layout) {
  x_options.reserve(scenario.options().size());
  for (const scenario::Option& option : scenario.options()) {
    Option one{PackedCondition(scenario, layout, option.guard), {}, packed(option.effects), {}, false, {}};
    if (option.once) one.not_taken = PackedCondition(layout.field(option.taken));
    one.remembered = option.taken != none;
    if (one.remembered) one.taken = layout.field(option.taken);
    one.shown = shown(option.effects);
    x_options.push_back(std::move(one));
  }
  for (const scenario::Beat& beat : scenario.beats())
    x_beats.push_back({PackedCondition(scenario, layout, beat.guard), packed(beat.effects)});
  for (const scenario::Ending& ending : scenario.endings()) x_endings.emplace_back(scenario, layout, ending.guard);
}

PackedRules::Effects PackedRules::packed(scenario::Range effects) const {
  Effects all;
  for (const scenario::Effect& effect : x_scenario->effects(effects)) {
    const Field& field = x_layout->field(effect.variable);
    const bool sets = effect.kind == scenario::Effect::Kind::set;
    all.push_back({field, sets, sets ? effect.amount - field.minimum : effect.amount});
  }
  return all;
}

std::vector<PackedRules::Shown> PackedRules::shown(scenario::Range effects) const {
  std::vector<std::uint32_t> variables;
  std::vector<Shown> all;
  for (const scenario::Effect& effect : x_scenario->effects(effects)) {
    const scenario::Variable& variable = x_scenario->variables()[effect.variable];
    if (variable.visibility != scenario::Visibility::shown) continue;
    if (std::find(variables.begin(), variables.end(), effect.variable) != variables.end()) continue;
    variables.push_back(effect.variable);
    all.push_back({x_layout->field(effect.variable), variable.better == scenario::Better::higher ? 1 : -1});
  }
  return all;
}

void PackedRules::enter(scenario::SceneIndex scene, Packed packed) const {
  const std::uint32_t visited = x_scenario->scenes()[scene].visited;
  if (visited != none) x_layout->field(visited).put(1, packed);
  x_layout->project(scene, packed);
}

scenario::EndingIndex PackedRules::ending(ConstPacked packed) const {
  scenario::EndingIndex ending = 0;
  while (ending + 1 < x_endings.size() && !x_endings[ending].holds(packed)) ++ending;
  return ending;
}

std::int32_t PackedRules::gain(scenario::OptionIndex option, ConstPacked before, ConstPacked after) const {
  std::int32_t gain = 0;
  for (const Shown& shown : x_options[option].shown)
    gain += shown.sign * (shown.field.in(after)-shown.field.in(before));
  return gain;
}

}  // namespace rollcall::prove
