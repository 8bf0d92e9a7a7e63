#include "player/run/state.h"

#include <algorithm>

#include "player/run/shuffle.h"

namespace rollcall::run {

std::vector<std::int16_t> starting_values(const scenario::Scenario& scenario, std::uint64_t seed) {
  std::vector<std::int16_t> values;
  values.reserve(scenario.variables().size());
  SplitMix random(seed);
  for (const scenario::Variable& variable : scenario.variables()) {
    const auto range = std::uint32_t(variable.maximum - variable.minimum + 1);
    values.push_back(variable.randomized ? std::int16_t(variable.minimum + std::int32_t(random.below(range)))
                                         : variable.start);
  }
  return values;
}

void apply(const scenario::Scenario& scenario, std::span<const scenario::Effect> effects, Values values) {
  for (const scenario::Effect& effect : effects) {
    const scenario::Variable& variable = scenario.variables()[effect.variable];
    const std::int32_t base = effect.kind == scenario::Effect::Kind::add ? values[effect.variable] : 0;
    values[effect.variable] =
        std::int16_t(std::clamp<std::int32_t>(base + effect.amount, variable.minimum, variable.maximum));
  }
}

void enter(const scenario::Scene& scene, Values values) {
  if (scene.visited != scenario::none) values[scene.visited] = 1;
}

bool is_open(const scenario::Scenario& scenario, const scenario::Option& option, ConstValues values) {
  if (option.once && values[option.taken] != 0) return false;
  return scenario::holds(scenario.code(option.guard), values);
}

void take(const scenario::Scenario& scenario, const scenario::Option& option, Values values) {
  apply(scenario, scenario.effects(option.effects), values);
  if (option.taken != scenario::none) values[option.taken] = 1;
}

scenario::EndingIndex ending(const scenario::Scenario& scenario, ConstValues values) {
  const auto endings = scenario.endings();
  for (std::uint32_t i = 0; i + 1 < endings.size(); ++i) {
    if (scenario::holds(scenario.code(endings[i].guard), values)) return i;
  }
  return std::uint32_t(endings.size() - 1);
}

}  // namespace rollcall::run
