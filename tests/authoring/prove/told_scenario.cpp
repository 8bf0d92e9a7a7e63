#include "tests/authoring/prove/told_scenario.h"

#include "player/run/shuffle.h"

namespace rollcall::test {
namespace {

using scenario::Range;

class Teller {
 public:
  Teller(const scenario::Scenario& scenario, std::uint64_t seed) : x_parts(scenario.parts()), x_random(seed + 99) {
    for (const scenario::Option& option : x_parts.options) add_condition(option.guard);
    for (const scenario::Beat& beat : x_parts.beats) add_condition(beat.guard);
    for (const scenario::Ending& ending : x_parts.endings) add_condition(ending.guard);
  }

  scenario::Scenario tell() {
    for (scenario::Scene& scene : x_parts.scenes) scene.say = lines();
    for (scenario::Option& option : x_parts.options) option.consequence = lines();
    for (scenario::Beat& beat : x_parts.beats) beat.say = lines();
    for (scenario::Ending& ending : x_parts.endings) ending.say = lines();
    add_debrief();
    return scenario::Scenario(std::move(x_parts));
  }

 private:
  void add_condition(Range code) {
    if (code.count != 0) x_conditions.push_back(code);
  }

  Range condition() {
    if (x_conditions.empty()) return {};
    return x_conditions[x_random.below(static_cast<std::uint32_t>(x_conditions.size()))];
  }

  Range lines() {
    const Range range{static_cast<std::uint32_t>(x_parts.lines.size()), 1 + x_random.below(3)};
    x_parts.lines.push_back({scenario::narrator, 0, {}});
    for (std::uint32_t i = 1; i < range.count; ++i) x_parts.lines.push_back({scenario::narrator, 0, condition()});
    return range;
  }

  /// Critical errors cite one of two sources, and so do the points.
  void add_debrief() {
    x_parts.sources = {{"a", 0}, {"b", 0}};
    const auto cite = [&] {
      x_parts.citations.push_back({x_random.below(2)});
      return Range{static_cast<std::uint32_t>(x_parts.citations.size() - 1), 1};
    };
    for (scenario::Option& option : x_parts.options) option.cites = cite();
    for (std::uint32_t i = 0; i < 3; ++i) {
      const Range guard = x_random.below(3) == 0 ? Range{} : condition();
      x_parts.analysis.push_back({0, guard, cite()});
    }
  }

  scenario::Parts x_parts;
  run::SplitMix x_random;
  std::vector<Range> x_conditions;
};

}  // namespace

scenario::Scenario with_lines(const scenario::Scenario& scenario, std::uint64_t seed) {
  return Teller(scenario, seed).tell();
}

survey::Advice random_advice(const scenario::Scenario& scenario, std::uint64_t seed) {
  run::SplitMix random(seed + 7);
  survey::Advice advice;
  for (const scenario::Option& option : scenario.options())
    advice.names_superior.push_back(option.role == scenario::Role::decision && random.below(4) == 0);
  advice.urged.assign(scenario.tables().lines.size(), scenario::none);
  for (const scenario::Scene& scene : scenario.scenes()) {
    std::vector<scenario::OptionIndex> decisions;
    for (std::uint32_t i = scene.options.first; i < scene.options.first + scene.options.count; ++i) {
      if (scenario.options()[i].role == scenario::Role::decision) decisions.push_back(i);
    }
    for (std::uint32_t i = scene.say.first; i < scene.say.first + scene.say.count && !decisions.empty(); ++i) {
      if (random.below(2) == 0) advice.urged[i] = decisions[random.below(static_cast<std::uint32_t>(decisions.size()))];
    }
  }
  return advice;
}

}  // namespace rollcall::test
