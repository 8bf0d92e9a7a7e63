#include "player/scenario/glossary.h"

#include <algorithm>

#include "player/printable.h"
#include "player/scenario/marks.h"

namespace rollcall::scenario {

const GlossaryEntry* find_word(const Scenario& scenario, std::string_view id) {
  const auto glossary = scenario.glossary();
  const auto entry = std::find_if(glossary.begin(), glossary.end(), [&](const auto& known) { return known.id == id; });
  return entry == glossary.end() ? nullptr : &*entry;
}

std::string plain(const Scenario& scenario, const Catalogue& texts, TextIndex text) {
  return printable_lines(plain(texts[text], [&](std::string_view id) {
    const GlossaryEntry* entry = find_word(scenario, id);
    return entry ? texts[entry->word] : std::string_view();
  }));
}

}  // namespace rollcall::scenario
