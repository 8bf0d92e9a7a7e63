#include "authoring/prove/regions.h"

#include <algorithm>

#include "authoring/prove/components.h"

namespace rollcall::prove {

using scenario::none;
using scenario::Option;
using scenario::SceneIndex;

namespace {

struct SceneGraph {
  std::vector<std::vector<SceneIndex>> after;

  std::uint32_t size() const { return static_cast<std::uint32_t>(after.size()); }
  std::uint32_t degree(SceneIndex scene) const { return static_cast<std::uint32_t>(after[scene].size()); }
  SceneIndex target(SceneIndex scene, std::uint32_t i) const { return after[scene][i]; }
};

}  // namespace

std::vector<Region> regions(const scenario::Scenario& scenario) {
  std::vector<Region> found;
  SceneGraph graph;
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) graph.after.push_back(scenes_after(scenario, i));
  find_components(graph, [&](std::span<const SceneIndex> scenes) {
    const std::vector<SceneIndex>& after = graph.after[scenes[0]];
    const bool leads_to_itself = std::find(after.begin(), after.end(), scenes[0]) != after.end();
    Region region{{scenes.begin(), scenes.end()}, scenes.size() > 1 || leads_to_itself};
    std::sort(region.scenes.begin(), region.scenes.end());
    found.push_back(std::move(region));
  });
  std::reverse(found.begin(), found.end());
  return found;
}

SceneIndex leads_to(const Option& option, SceneIndex from) {
  return option.role == scenario::Role::decision ? option.next : from;
}

SceneIndex over_pages(const scenario::Scenario& scenario, SceneIndex scene) {
  while (scene != scenario::the_end && scenario.scenes()[scene].is_page()) scene = scenario.scenes()[scene].next;
  return scene;
}

std::vector<SceneIndex> scenes_after(const scenario::Scenario& scenario, SceneIndex index) {
  const scenario::Scene& scene = scenario.scenes()[index];
  std::vector<SceneIndex> after;
  const auto lead_to = [&](SceneIndex next) {
    if (next != scenario::the_end) after.push_back(next);
  };
  if (scene.is_page()) lead_to(scene.next);
  for (const Option& option : scenario.options(scene)) {
    if (option.role == scenario::Role::decision) lead_to(option.next);
  }
  return after;
}

std::vector<SceneIndex> scenes_of_options(const scenario::Scenario& scenario) {
  std::vector<SceneIndex> scenes(scenario.options().size(), none);
  for (SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    const scenario::Range options = scenario.scenes()[i].options;
    std::fill_n(scenes.begin() + options.first, options.count, i);
  }
  return scenes;
}

}  // namespace rollcall::prove
