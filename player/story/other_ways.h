#pragma once
#include <vector>

#include "player/run/session.h"
#include "player/story/solution.h"
#include "player/story/told_sources.h"

namespace rollcall::story {

/// The options that stood open beside the one that was taken, and what each would have led to at once: its consequence
/// and its reason, and nothing of what would have come later.
struct OtherWays {
  std::vector<SolvedOption> options;  ///< in the order in which they stood there
  std::vector<Meaning> meanings;
};

/// `before`: the session in front of the decision. `told`: what has been told of the sources by then; nothing of what
/// the other options cite is told by it.
OtherWays other_ways(const LocalizedScenario& tale, const run::Session& before, scenario::OptionIndex taken,
                     const ToldSources& told);

}  // namespace rollcall::story
