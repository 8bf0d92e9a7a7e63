#include "authoring/prove/screen.h"

namespace rollcall::prove {

Screen::Screen(const scenario::Scenario& scenario) : x_scenario(&scenario) {
  for (std::uint32_t i = 0; i < scenario.variables().size(); ++i) {
    if (scenario.variables()[i].visibility == scenario::Visibility::shown) x_shown.push_back(i);
  }
}

std::int32_t Screen::gain(run::ConstValues before, run::ConstValues after) const {
  std::int32_t gain = 0;
  for (const std::uint32_t i : x_shown) {
    const std::int32_t change = after[i] - before[i];
    gain += x_scenario->variables()[i].better == scenario::Better::higher ? change : -change;
  }
  return gain;
}

std::int32_t Screen::gain_of(const scenario::Option& option, run::ConstValues before) const {
  std::vector<std::int16_t> after(before.begin(), before.end());
  run::apply(*x_scenario, x_scenario->effects(option.effects), after);
  return gain(before, after);
}

}  // namespace rollcall::prove
