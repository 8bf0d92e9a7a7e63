#include "authoring/prove/packed_rules.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Scenario;

PackedCondition::PackedCondition(const Scenario& scenario, const Layout& layout, scenario::Range code)
    : x_is_empty(code.count == 0) {
  std::vector<std::int32_t> variables;
  const auto all = scenario.code(code);
  x_code.assign(all.begin(), all.end());
  for (scenario::Instruction& instruction : x_code) {
    if (instruction.operation != scenario::Operation::variable) continue;
    const auto known = std::find(variables.begin(), variables.end(), instruction.argument);
    const auto number = static_cast<std::int32_t>(known - variables.begin());
    if (known == variables.end()) {
      variables.push_back(instruction.argument);
      x_asked.push_back({layout.field(static_cast<std::uint32_t>(instruction.argument)), 0});
    }
    instruction.argument = number;
  }
  x_values.resize(x_asked.size());
  if (!x_is_empty) make_table();
}

bool PackedCondition::evaluate(ConstPacked packed) const {
  for (std::size_t i = 0; i < x_asked.size(); ++i)
    x_values[i] = static_cast<std::int16_t>(x_asked[i].field.minimum + x_asked[i].field.in(packed));
  return scenario::evaluate(x_code, x_values) != 0;
}

void PackedCondition::make_table() {
  constexpr std::size_t largest = 4096;
  std::size_t size = 1;
  for (Asked& asked : x_asked) {
    asked.stride = size;
    size *= static_cast<std::size_t>(asked.field.last) + 1;
    if (size > largest) return;
  }
  std::vector<std::uint8_t> table(size);
  for (std::size_t at = 0; at < size; ++at) {
    for (std::size_t i = 0; i < x_asked.size(); ++i) {
      const Field& field = x_asked[i].field;
      const std::size_t distance = at / x_asked[i].stride % (static_cast<std::size_t>(field.last) + 1);
      x_values[i] = static_cast<std::int16_t>(field.minimum + static_cast<std::int32_t>(distance));
    }
    table[at] = scenario::evaluate(x_code, x_values) != 0;
  }
  x_table = std::move(table);
}

PackedRules::PackedRules(const Scenario& scenario, const Layout& layout) : x_scenario(&scenario), x_layout(&layout) {
  x_options.reserve(scenario.options().size());
  for (const scenario::Option& option : scenario.options()) {
    Option one{PackedCondition(scenario, layout, option.guard), packed(option.effects), {}, option.once, false, {}};
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
