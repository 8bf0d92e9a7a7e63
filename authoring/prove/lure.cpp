#include "authoring/prove/lure.h"

#include <algorithm>
#include <limits>

#include "authoring/prove/screen.h"

namespace rollcall::prove {
namespace {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Scenario;
using scenario::SceneIndex;

/// What the decisions of one scene may show there.
class SceneScreen {
 public:
  SceneScreen(const Scenario& scenario, const Ranges& ranges, SceneIndex scene) : x_scenario(scenario) {
    const scenario::Range options = scenario.scenes()[scene].options;
    for (OptionIndex i = options.first; i < options.first + options.count; ++i) {
      const Option& option = scenario.options()[i];
      if (option.role != scenario::Role::decision || !ranges.may_be_open(i, scene)) continue;
      x_decisions.push_back({&option, ranges.must_be_open(i, scene), 0});
      for (const scenario::Effect& effect : scenario.effects(option.effects)) add(effect.variable, ranges, scene);
    }
  }

  Temptation temptation() {
    constexpr std::size_t most = 5000;
    std::size_t combinations = 1;
    for (const Shown& shown : x_shown) {
      combinations *= static_cast<std::size_t>(shown.may.most - shown.may.least) + 1;
      if (combinations > most) return {true, true};
    }
    Temptation found;
    for (std::size_t one = 0; one < combinations; ++one) {
      std::size_t rest = one;
      for (Shown& shown : x_shown) {
        const auto size = static_cast<std::size_t>(shown.may.most - shown.may.least) + 1;
        shown.value = shown.may.least + static_cast<std::int32_t>(rest % size);
        rest /= size;
      }
      for (Decision& decision : x_decisions) decision.gain = gain_of(*decision.option);
      for (std::uint8_t quality = 1; quality <= 3; ++quality) look_at(quality, found);
    }
    return found;
  }

 private:
  struct Shown {
    std::uint32_t variable = 0;
    May may;
    std::int32_t value = 0;
  };
  struct Decision {
    const Option* option = nullptr;
    bool must_be_open = false;
    std::int32_t gain = 0;
  };
  /// The largest gain of some decisions, of which one at least is open.
  struct Largest {
    bool may_be = false;  ///< there is one
    bool must_be = false;
    std::int32_t least = 0, most = 0;

    void add(const Decision& decision) {
      const std::int32_t gain = decision.gain;
      const bool is_first = !may_be;
      most = is_first ? gain : std::max(most, gain);
      if (decision.must_be_open)
        least = must_be ? std::max(least, gain) : gain;
      else if (!must_be)
        least = is_first ? gain : std::min(least, gain);
      may_be = true;
      must_be = must_be || decision.must_be_open;
    }
  };

  void add(std::uint32_t variable, const Ranges& ranges, SceneIndex scene) {
    if (x_scenario.variables()[variable].visibility != scenario::Visibility::shown) return;
    if (std::ranges::find(x_shown, variable, &Shown::variable) != x_shown.end()) return;
    x_shown.push_back({variable, ranges.of(variable, scene), 0});
  }

  std::int32_t gain_of(const Option& option) const {
    std::int32_t gain = 0;
    for (const Shown& shown : x_shown) {
      const scenario::Variable& variable = x_scenario.variables()[shown.variable];
      std::int32_t value = shown.value;
      for (const scenario::Effect& effect : x_scenario.effects(option.effects)) {
        if (effect.variable != shown.variable) continue;
        const bool sets = effect.kind == scenario::Effect::Kind::set;
        value = std::clamp<std::int32_t>((sets ? 0 : value) + effect.amount, variable.minimum, variable.maximum);
      }
      gain += variable.better == scenario::Better::higher ? value - shown.value : shown.value - value;
    }
    return gain;
  }

  /// Where a decision of this quality is the best that is open.
  void look_at(std::uint8_t quality, Temptation& found) const {
    Largest best, weaker;
    for (const Decision& decision : x_decisions) {
      if (decision.option->quality > quality && decision.must_be_open) return;
      if (decision.option->quality == quality) best.add(decision);
      if (decision.option->quality < quality) weaker.add(decision);
    }
    if (!best.may_be || !weaker.may_be) return;
    found.in_some = found.in_some || weaker.most >= best.least;
    found.not_in_all = found.not_in_all || weaker.least < best.most;
  }

  const Scenario& x_scenario;
  std::vector<Decision> x_decisions;
  std::vector<Shown> x_shown;  ///< that a decision moves
};

}  // namespace

std::vector<Temptation> temptations(const Scenario& scenario) {
  const Fields fields(scenario);
  const Ranges ranges(scenario, fields, regions(scenario));
  std::vector<Temptation> all(scenario.scenes().size());
  for (SceneIndex scene = 0; scene < all.size(); ++scene) {
    if (ranges.is_entered(scene)) all[scene] = SceneScreen(scenario, ranges, scene).temptation();
  }
  return all;
}

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
