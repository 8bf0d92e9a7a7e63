#pragma once
#include <string>
#include <vector>

#include "player/run/session.h"
#include "player/story/meter.h"

namespace rollcall::story {

/// The place that stays beside the words from scene to consequence.
struct Place {
  RichText title;
  std::string picture;  ///< an entry of the pack; empty: none
  RichText alt;         ///< what can be seen, for whom the picture is not there
  RichText caption;     ///< of the sound; may be empty
  bool sound = false;
  std::vector<Meter> meters;
};

Place place_of(const LocalizedScenario& tale, const run::Session& session, const scenario::Scene& scene);

}  // namespace rollcall::story
