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

/// An option of a worked example, solved.
struct SolvedOption {
  RichText text;
  int quality = 0;  ///< 0 to 3
  std::vector<SpokenLine> consequence;
  Reason reason;
};

/// What a worked example says of its options, in the order of the file.
std::vector<SolvedOption> solutions_of(const LocalizedScenario& tale, const run::Session& session,
                                       const scenario::Scene& scene);

}  // namespace rollcall::story
