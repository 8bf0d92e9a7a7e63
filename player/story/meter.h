#pragma once
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/run/session.h"
#include "player/story/localized_scenario.h"

namespace rollcall::story {

/// A value that the learner may see while playing.
struct Meter {
  RichText label;
  std::string stage;  ///< the author's word for the value; empty: ours
  int value = 0;
  int minimum = 0;
  int maximum = 10;
  bool operator==(const Meter&) const = default;
};

/// Of what is shown, in the order of the scenario; nothing that is hidden or internal.
std::vector<Meter> meters_of(const LocalizedScenario& tale, const run::Session& session);

/// "high" for 8 of 10, or the author's own word: what a bar looks like is heard and read so.
std::string meter_word(const language::Words& words, const Meter& meter);

}  // namespace rollcall::story
