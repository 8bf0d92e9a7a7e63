#include "authoring/survey/visible_text.h"

#include <algorithm>

#include "authoring/source/marks.h"
#include "player/scenario/marks.h"
#include "player/utf8.h"

namespace rollcall::survey {

WordOf words_of(const source::Document& document) {
  return [&document](std::string_view id) -> std::string_view {
    const auto entry = std::find_if(document.glossary.begin(), document.glossary.end(),
                                    [&](const source::GlossaryEntry& one) { return one.id.value == id; });
    return entry == document.glossary.end() ? std::string_view() : std::string_view(entry->word.value);
  };
}

std::size_t visible_length(std::string_view text, const WordOf& word_of) {
  return utf8_length(scenario::plain(text, word_of));
}

std::string filled_by_default(std::string_view text, const source::Document& document) {
  return source::filled(text, [&](std::string_view name) -> std::optional<std::string_view> {
    const auto slot = std::find_if(document.slots.begin(), document.slots.end(),
                                   [&](const source::Slot& one) { return one.id.value == name; });
    if (slot == document.slots.end()) return std::nullopt;
    return slot->fallback.value;
  });
}

std::string visible_text(std::string_view text, const source::Document& document) {
  return scenario::plain(filled_by_default(text, document), words_of(document));
}

}  // namespace rollcall::survey
