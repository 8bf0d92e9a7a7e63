#include "authoring/prove/paths.h"

#include <algorithm>

#include "authoring/prove/regions.h"

namespace rollcall::prove {
namespace {

/// The first seed that draws this start; none if the start is so rare that it is not found soon.
std::optional<std::uint64_t> seed_for(const Space& space, StateIndex start) {
  constexpr std::uint64_t most_tries = 200'000;
  std::vector<std::uint64_t> packed(space.layout.words());
  for (std::uint64_t seed = 1; seed <= most_tries; ++seed) {
    std::vector<std::int16_t> values = run::starting_values(*space.scenario, seed);
    const scenario::SceneIndex scene = run::arrive(*space.scenario, 0, values, [](scenario::SceneIndex) {});
    space.layout.pack(scene, values, packed);
    if (std::ranges::equal(packed, space.states[start])) return seed;
  }
  return std::nullopt;
}

}  // namespace

const scenario::Scene& scene_of(const scenario::Scenario& scenario, scenario::OptionIndex option) {
  return *std::find_if(scenario.scenes().begin(), scenario.scenes().end(),
                       [&](const scenario::Scene& one) { return option - one.options.first < one.options.count; });
}

Path path_of(const scenario::Scenario& scenario, std::span<const scenario::OptionIndex> steps) {
  const std::vector<scenario::SceneIndex> scenes = scenes_of_options(scenario);
  Path path;
  for (const scenario::OptionIndex step : steps) {
    path.options.emplace_back(scenario.options()[step].id);
    path.scenes.emplace_back(scenario.scenes()[scenes[step]].id);
  }
  return path;
}

Path path_from(const Space& space, StateIndex start, std::span<const scenario::OptionIndex> steps) {
  Path path = path_of(*space.scenario, steps);
  if (space.draws > 1) path.seed = seed_for(space, start);
  return path;
}

}  // namespace rollcall::prove
