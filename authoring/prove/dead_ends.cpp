#include "authoring/prove/dead_ends.h"

#include <algorithm>
#include <set>

#include "authoring/prove/asked.h"
#include "player/run/state.h"

namespace rollcall::prove {

using scenario::Option;
using scenario::OptionIndex;
using scenario::Role;
using scenario::Scenario;
using scenario::SceneIndex;

namespace {

/// All values of what is asked for in one region, in every scene of it.
class Part {
 public:
  Part(const Scenario& scenario, const std::vector<SceneIndex>& scenes) : x_scenario(scenario) {
    for (const SceneIndex scene : scenes) {
      if (scenario.scenes()[scene].is_page()) continue;
      x_scenes.push_back(scene);
      for (const Option& option : scenario.options(scenario.scenes()[scene])) add_asked(scenario, option, asked);
      for (const scenario::Beat& beat : scenario.beats(scenario.scenes()[scene]))
        add_asked(scenario, beat.guard, asked);
    }
    for (const std::uint32_t variable : asked) {
      if (size <= most) size *= static_cast<std::size_t>(width(variable));
    }
    for (const scenario::Variable& variable : scenario.variables()) x_values.push_back(variable.minimum);
  }

  /// In every scene together not more than can be looked at.
  bool is_small() const { return size * x_scenes.size() <= most; }

  /// For each state, a scene and a number of values, whether it can be left some time.
  void find_ways_out() {
    x_steps.resize(size * x_scenes.size());
    leads_out.assign(x_steps.size(), false);
    for (std::size_t state = 0; state < x_steps.size(); ++state) expand(state);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t state = x_steps.size(); state-- > 0;) {
        if (leads_out[state]) continue;
        const auto& steps = x_steps[state];
        leads_out[state] = std::any_of(steps.begin(), steps.end(), [&](std::uint32_t to) { return leads_out[to]; });
        changed = changed || leads_out[state];
      }
    }
  }

  /// From this state on.
  bool leaves_a_choice(std::size_t from) const {
    std::set<std::size_t> met{from};
    std::vector<std::size_t> waiting{from};
    while (!waiting.empty()) {
      const auto& steps = x_steps[waiting.back()];
      waiting.pop_back();
      if (steps.size() > 1) return true;
      for (const std::uint32_t to : steps) {
        if (met.insert(to).second) waiting.push_back(to);
      }
    }
    return false;
  }

  SceneIndex scene_of(std::size_t state) const { return x_scenes[state / size]; }

  DeadEnds::Values values_of(std::size_t state) const {
    DeadEnds::Values values;
    std::size_t number = state % size;
    for (const std::uint32_t variable : asked) {
      const auto values_of_it = static_cast<std::size_t>(width(variable));
      values.push_back(static_cast<std::int16_t>(x_scenario.variables()[variable].minimum +
                                                 static_cast<std::int32_t>(number % values_of_it)));
      number /= values_of_it;
    }
    return values;
  }

  std::vector<std::uint32_t> asked;
  std::size_t size = 1;
  std::vector<bool> leads_out;

 private:
  static constexpr std::size_t most = 200'000;

  std::int32_t width(std::uint32_t variable) const {
    return x_scenario.variables()[variable].maximum - x_scenario.variables()[variable].minimum + 1;
  }

  void expand(std::size_t state) {
    const scenario::Scene& scene = x_scenario.scenes()[scene_of(state)];
    const DeadEnds::Values here = values_of(state);
    for (std::size_t i = 0; i < asked.size(); ++i) x_values[asked[i]] = here[i];
    const std::vector<std::int16_t> before = x_values;
    for (const Option& option : x_scenario.options(scene)) {
      x_values = before;
      if (!run::is_open(x_scenario, option, x_values)) continue;
      run::take(x_scenario, option, x_values);
      SceneIndex next = scene_of(state);
      if (option.role == Role::decision) {
        run::follow(x_scenario, scene, x_values, [](scenario::BeatIndex) {});
        next = run::arrive(x_scenario, option.next, x_values, [](SceneIndex) {});
        if (next == scenario::the_end || !std::ranges::binary_search(x_scenes, next)) {
          leads_out[state] = true;
          return;
        }
      }
      x_steps[state].push_back(number_of(next));
    }
  }

  std::uint32_t number_of(SceneIndex scene) const {
    const auto place = std::ranges::lower_bound(x_scenes, scene) - x_scenes.begin();
    std::size_t number = 0, stride = 1;
    for (const std::uint32_t variable : asked) {
      number += static_cast<std::size_t>(x_values[variable] - x_scenario.variables()[variable].minimum) * stride;
      stride *= static_cast<std::size_t>(width(variable));
    }
    return static_cast<std::uint32_t>(static_cast<std::size_t>(place) * size + number);
  }

  const Scenario& x_scenario;
  std::vector<SceneIndex> x_scenes;  ///< no pages
  std::vector<std::int16_t> x_values;
  std::vector<std::vector<std::uint32_t>> x_steps;
};

bool is_always_open(const Option& option) {
  return option.role == Role::decision && option.guard.count == 0 && !option.once;
}

/// Decisions that are always open lead from every scene out of the region.
bool is_surely_left(const Scenario& scenario, const Region& region) {
  std::vector<bool> is_inside(scenario.scenes().size());
  for (const SceneIndex scene : region.scenes) is_inside[scene] = true;
  std::size_t left = region.scenes.size();
  for (bool changed = true; changed && left != 0;) {
    changed = false;
    for (const SceneIndex scene : region.scenes) {
      if (!is_inside[scene]) continue;
      const auto is_outside = [&](SceneIndex next) { return next == scenario::the_end || !is_inside[next]; };
      const auto options = scenario.options(scenario.scenes()[scene]);
      const bool leads_out = scenario.scenes()[scene].is_page()
                                 ? is_outside(scenario.scenes()[scene].next)
                                 : std::any_of(options.begin(), options.end(), [&](const Option& option) {
                                     return is_always_open(option) && is_outside(option.next);
                                   });
      if (!leads_out) continue;
      is_inside[scene] = false;
      changed = true;
      --left;
    }
  }
  return left == 0;
}

}  // namespace

DeadEnds::DeadEnds(const Scenario& scenario, const std::vector<Region>& regions) {
  for (const Region& region : regions) {
    if (!region.circles || is_surely_left(scenario, region)) continue;
    Part part(scenario, region.scenes);
    if (!part.is_small()) {
      x_open.insert(x_open.end(), region.scenes.begin(), region.scenes.end());
      continue;
    }
    part.find_ways_out();
    for (std::size_t state = 0; state < part.leads_out.size(); ++state) {
      if (part.leads_out[state]) continue;
      const SceneIndex scene = part.scene_of(state);
      x_asked.try_emplace(scene, part.asked);
      x_states.insert({scene, part.values_of(state)});
      if (part.leaves_a_choice(state)) x_with_choice.insert(scene);
    }
  }
}

}  // namespace rollcall::prove
