#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "player/scenario/scenario.h"
#include "player/story/used_words.h"

namespace rollcall::story {

/// Something that is said, or told where nobody speaks.
struct SpokenLine {
  std::string speaker;  ///< empty: narration
  std::string role;
  std::string portrait;  ///< an entry of the pack; empty: none
  RichText text;
};

/// Those whose condition holds with these values, of the moment in which they are shown.
std::vector<SpokenLine> lines_of(const LocalizedScenario& tale, scenario::Range lines,
                                 std::span<const std::int16_t> values);

/// Notes the words that these use.
void add(UsedWords& words, const std::vector<SpokenLine>& lines);

}  // namespace rollcall::story
