#include "player/story/told_sources.h"

namespace rollcall::story {

ToldSources::ToldSources(const LocalizedScenario& tale, std::span<const run::Step> steps) : x_tale(tale) {
  for (const run::Step& step : steps) {
    if (step.is_page()) {
      for (const scenario::Solution& solution : tale.scenario.solutions(tale.scenario.scenes()[step.scene]))
        add(solution);
    } else {
      add(tale.scenario.options()[step.option]);
    }
  }
}

std::vector<CitedSource> ToldSources::next(scenario::Range cites) {
  std::vector<CitedSource> sources;
  for (const scenario::Citation& citation : x_tale.scenario.citations(cites)) sources.push_back(next(citation));
  return sources;
}

CitedSource ToldSources::next(const scenario::Citation& citation) {
  CitedSource source = source_of(x_tale, citation);
  source.is_known = !x_works.insert(source.work).second;
  if (!source.says.empty() && !x_said.insert(source.says.plain).second) source.says = {};
  return source;
}

}  // namespace rollcall::story
