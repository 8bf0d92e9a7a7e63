#include "player/story/solution.h"

#include <algorithm>
#include <array>

#include "player/story/told_sources.h"

namespace rollcall::story {

std::string quality_name(const language::Words& words, int quality) {
  constexpr std::array<Phrase, 4> qualities{tr_noop("Harmful choice"), tr_noop("Weak choice"), tr_noop("Sound choice"),
                                            tr_noop("Strong choice")};
  return words(qualities[static_cast<std::size_t>(std::clamp(quality, 0, 3))]);
}

std::string critical_label(const language::Words& words) {
  return words(tr("Critical: this alone can do lasting harm"));
}

std::vector<std::string> solution_labels(const language::Words& words, const SolvedOption& solution) {
  std::vector<std::string> labels{quality_name(words, solution.quality)};
  if (solution.critical) labels.push_back(critical_label(words));
  return labels;
}

void add(UsedWords& words, const SolvedOption& solution) {
  words.add(solution.text);
  add(words, solution.consequence);
  add(words, solution.reason);
}

std::vector<SolvedOption> solutions_of(const LocalizedScenario& tale, const run::Session& session,
                                       const scenario::Scene& scene) {
  std::vector<SolvedOption> all;
  ToldSources sources(tale, session.steps());
  for (const scenario::Solution& solution : tale.scenario.solutions(scene)) {
    SolvedOption& shown = all.emplace_back();
    shown.text = tale.text(solution.text);
    shown.quality = solution.quality;
    shown.consequence = lines_of(tale, solution.consequence, session.values());
    if (solution.why != scenario::none) shown.reason = {tale.text(solution.why), sources.next(solution.cites)};
  }
  return all;
}

}  // namespace rollcall::story
