#pragma once
#include <vector>

#include "player/story/cited_source.h"
#include "player/story/rich_text.h"
#include "player/story/used_words.h"

namespace rollcall::story {

/// Why something was good or not, and who says so.
struct Reason {
  RichText text;  ///< may be empty
  std::vector<CitedSource> sources;

  bool empty() const { return text.empty() && sources.empty(); }
};

/// With what its sources say.
void add(UsedWords& words, const Reason& reason);

}  // namespace rollcall::story
