#pragma once
#include <string>
#include <vector>

#include "player/language/words.h"
#include "player/scenario/scenario.h"
#include "player/story/localized_scenario.h"

namespace rollcall::story {

/// Where something comes from. What is empty, or year 0, is not known.
struct CitedSource {
  std::string title;
  std::string publisher;
  int year = 0;
  std::string section;
};

CitedSource source_of(const LocalizedScenario& tale, const scenario::Source& source);
std::vector<CitedSource> sources_of(const LocalizedScenario& tale, scenario::Range cites);

/// "Title. Publisher, year. Section" of what is known: the one way in which a source reads, everywhere. Full stops
/// between the parts, because a title has colons of its own.
std::string source_line(const language::Words& words, const CitedSource& source);

}  // namespace rollcall::story
