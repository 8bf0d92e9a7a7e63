#include "authoring/prove/giveaways.h"

#include <vector>

#include "authoring/survey/giveaways.h"
#include "player/scenario/glossary.h"
#include "player/utf8.h"

namespace rollcall::prove {
namespace {

void count(bool found, scenario::SceneIndex scene, std::uint32_t& scenes, scenario::SceneIndex& first) {
  if (!found) return;
  ++scenes;
  first = std::min(first, scene);
}

}  // namespace

GiveawayFigures giveaways(const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
  GiveawayFigures figures;
  for (scenario::SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    const scenario::Scene& scene = scenario.scenes()[i];
    std::vector<survey::JudgedOption> choices;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role == scenario::Role::decision)
        choices.push_back({option.quality, utf8_length(scenario::plain(scenario, texts, option.text))});
    }
    const auto found = survey::giveaways(choices);
    if (!found) continue;
    ++figures.decisions;
    count(found->longest, i, figures.longest, figures.in_longest);
    count(found->shortest, i, figures.shortest, figures.in_shortest);
    count(found->first, i, figures.first, figures.in_first);
    figures.first_on_screen += found->first && !scene.shuffled;
    figures.chance += found->chance;
  }
  return figures;
}

}  // namespace rollcall::prove
