#include "authoring/prove/cues.h"

#include <algorithm>
#include <vector>

#include "authoring/check/cues.h"
#include "authoring/check/seen.h"

namespace rollcall::prove {

CueFigures cues(const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
  const auto word_of = [&](std::string_view id) {
    const auto glossary = scenario.glossary();
    const auto entry = std::find_if(glossary.begin(), glossary.end(),
                                    [&](const scenario::GlossaryEntry& one) { return one.id == id; });
    return entry == glossary.end() ? std::string_view() : texts[entry->word];
  };
  CueFigures figures;
  for (const scenario::Scene& scene : scenario.scenes()) {
    std::vector<check::Choice> choices;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role == scenario::Role::decision)
        choices.push_back({option.quality, check::seen_length(texts[option.text], word_of)});
    }
    const auto found = check::cues(choices);
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
