#include "authoring/prove/lure.h"

#include <algorithm>
#include <limits>

#include "authoring/prove/screen.h"

namespace rollcall::prove {

StartLures lures_at_start(const scenario::Scenario& scenario) {
  std::vector<std::int16_t> values;
  for (const scenario::Variable& variable : scenario.variables())
    values.push_back(variable.randomized ? variable.minimum : variable.start);
  const Screen screen(scenario);
  StartLures found;
  for (scenario::SceneIndex index = 0; index < scenario.scenes().size(); ++index) {
    const scenario::Scene& scene = scenario.scenes()[index];
    std::uint8_t best = 0;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role == scenario::Role::decision) best = std::max(best, option.quality);
    }
    constexpr std::int32_t nothing = std::numeric_limits<std::int32_t>::min();
    std::int32_t best_gain = nothing, weaker_gain = nothing;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role != scenario::Role::decision) continue;
      std::int32_t& gain = option.quality == best ? best_gain : weaker_gain;
      gain = std::max(gain, screen.gain_of(option, values));
    }
    found.decisions += weaker_gain != nothing;
    if (weaker_gain != nothing && weaker_gain >= best_gain) found.tempting.push_back(index);
  }
  return found;
}

}  // namespace rollcall::prove
