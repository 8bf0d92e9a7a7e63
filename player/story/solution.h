#pragma once
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/session.h"
#include "player/story/reason.h"
#include "player/story/spoken_line.h"

namespace rollcall::story {

/// "Strong choice": what is said of an option of this quality, 0 to 3.
std::string quality_name(const language::Words& words, int quality);

/// What is said of an option that is a critical error.
std::string critical_label(const language::Words& words);

/// An option that is told with what it leads to: of a worked example, or one that was not taken.
struct SolvedOption {
  RichText text;
  int quality = 0;  ///< 0 to 3
  bool critical = false;
  std::vector<SpokenLine> consequence;
  Reason reason;
};

/// How good it is, and whether it is critical.
std::vector<std::string> solution_labels(const language::Words& words, const SolvedOption& solution);

/// Notes the words that it uses.
void add(UsedWords& words, const SolvedOption& solution);

/// What a worked example says of its options, in the order of the file.
std::vector<SolvedOption> solutions_of(const LocalizedScenario& tale, const run::Session& session,
                                       const scenario::Scene& scene);

}  // namespace rollcall::story
