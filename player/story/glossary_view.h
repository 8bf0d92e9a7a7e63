#pragma once
#include <string_view>
#include <vector>

#include "player/story/used_words.h"

namespace rollcall::story {

/// Every word that a module explains, in the order of the alphabet of its language.
struct GlossaryView {
  std::vector<Meaning> words;
};

GlossaryView glossary_view(const LocalizedScenario& tale);

/// The places in `words` of those in which a word begins with these letters; all of them for none.
std::vector<std::size_t> beginning_with(const GlossaryView& view, std::string_view letters);

/// How many there are of these letters, or that there is none.
Message found_sentence(const GlossaryView& view, std::size_t found);

}  // namespace rollcall::story
