#include "authoring/prove/cues.h"

#include <vector>

#include "authoring/check/cues.h"

namespace rollcall::prove {

CueFigures cues(const scenario::Scenario& scenario, const scenario::Catalogue& texts) {
  CueFigures figures;
  for (const scenario::Scene& scene : scenario.scenes()) {
    std::vector<check::Choice> choices;
    for (const scenario::Option& option : scenario.options(scene)) {
      if (option.role == scenario::Role::decision) choices.push_back({option.quality, texts[option.text]});
    }
    const auto found = check::cues(choices);
    if (!found) continue;
    ++figures.decisions;
    figures.longest += found->longest;
    figures.shortest += found->shortest;
    figures.first += found->first;
    figures.chance += found->chance;
  }
  return figures;
}

}  // namespace rollcall::prove
