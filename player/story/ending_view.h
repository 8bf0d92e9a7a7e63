#pragma once
#include <vector>

#include "player/run/session.h"
#include "player/story/spoken_line.h"

namespace rollcall::story {

/// How it ends.
struct EndingView {
  RichText title;
  std::vector<SpokenLine> lines;
  std::vector<Meaning> meanings;
};

/// Precondition: ended.
EndingView ending_view(const LocalizedScenario& tale, const run::Session& session);

}  // namespace rollcall::story
