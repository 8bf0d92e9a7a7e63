#include "authoring/source/visible_text.h"

#include <algorithm>

#include "player/scenario/marks.h"
#include "player/utf8.h"

namespace rollcall::source {

WordOf words_of(const Document& document) {
  return [&document](std::string_view id) -> std::string_view {
    const auto entry = std::find_if(document.glossary.begin(), document.glossary.end(),
                                    [&](const GlossaryEntry& one) { return one.id.value == id; });
    return entry == document.glossary.end() ? std::string_view() : std::string_view(entry->word.value);
  };
}

std::size_t visible_length(std::string_view text, const WordOf& word_of) {
  return utf8_length(scenario::plain(text, word_of));
}

}  // namespace rollcall::source
