#pragma once
#include <vector>

#include "player/story/used_words.h"

namespace rollcall::story {

/// What is said of a module before it begins.
struct OpeningView {
  RichText title;
  RichText summary;
  std::vector<RichText> objectives;  ///< what one can do afterwards
  RichText content_note;             ///< may be empty
  std::vector<Meaning> meanings;
};

OpeningView opening_view(const LocalizedScenario& tale);

}  // namespace rollcall::story
