#pragma once
#include <cstddef>
#include <vector>

#include "player/run/session.h"
#include "player/run/timing.h"
#include "player/story/place.h"
#include "player/story/reason.h"
#include "player/story/spoken_line.h"

namespace rollcall::story {

/// What follows from a choice: its consequence, or what comes back later because of what was done earlier. The place is
/// that of the choice, without its sound.
struct PassageView {
  Place place;
  RichText chosen;         ///< what the learner chose; empty for what comes back later
  bool timed_out = false;  ///< it was not the learner who chose
  std::vector<SpokenLine> lines;
  Reason reason;
  std::vector<Meaning> meanings;
};

/// Precondition: page < session.passages().size().
PassageView passage_view(const LocalizedScenario& tale, const run::Session& session, std::size_t page,
                         run::Timing timing = run::Timing::untimed);

}  // namespace rollcall::story
