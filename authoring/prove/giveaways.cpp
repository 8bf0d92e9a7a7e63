#include "authoring/prove/giveaways.h"

#include <algorithm>
#include <vector>

#include "authoring/source/giveaways.h"
#include "authoring/source/visible_text.h"

namespace rollcall::prove {
namespace {

void count(bool found, scenario::SceneIndex scene, std::uint32_t& scenes, scenario::SceneIndex& first) {
  if (!found) return;
  ++scenes;
  first = std::min(first, scene);
}

}  // namespace

GiveawayFigures giveaways(const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
  const auto word_of = [&](std::string_view id) {
    const auto glossary = scenario.glossary();
    const auto entry = std::find_if(glossary.begin(), glossary.end(),
                                    [&](const scenario::GlossaryEntry& one) { return one.id == id; });
    return entry == glossary.end() ? std::string_view() : texts[entry->word];
  };
  GiveawayFigures figures;
  for (scenario::SceneIndex i = 0; i < scenario.scenes().size(); ++i) {
    const scenario::Scene& scene = scenario.scenes()[i];
    std::vector<source::JudgedOption> choices;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role == scenario::Role::decision)
        choices.push_back({option.quality, source::visible_length(texts[option.text], word_of)});
    }
    const auto found = source::giveaways(choices);
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
