#include "authoring/prove/giveaways.h"

#include <vector>

#include "authoring/source/giveaways.h"
#include "player/scenario/glossary.h"
#include "player/utf8.h"

namespace rollcall::prove {

GiveawayFigures giveaways(const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
  GiveawayFigures figures;
  for (const scenario::Scene& scene : scenario.scenes()) {
    std::vector<source::JudgedOption> choices;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role == scenario::Role::decision)
        choices.push_back({option.quality, utf8_length(scenario::plain(scenario, texts, option.text))});
    }
    const auto found = source::giveaways(choices);
    if (!found) continue;
    ++figures.decisions;
    figures.longest += found->longest;
    figures.shortest += found->shortest;
    figures.first += found->first;
    figures.first_on_screen += found->first && !scene.shuffled;
    figures.chance += found->chance;
  }
  return figures;
}

}  // namespace rollcall::prove
