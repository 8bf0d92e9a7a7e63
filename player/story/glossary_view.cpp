#include "player/story/glossary_view.h"

#include <algorithm>
#include <string>
#include <utility>

#include "player/language/alphabet.h"

namespace rollcall::story {

GlossaryView glossary_view(const LocalizedScenario& tale) {
  const language::Alphabet alphabet(tale.texts.language());
  std::vector<std::pair<std::string, Meaning>> sorted;
  std::uint32_t index = 0;
  for (const scenario::GlossaryEntry& entry : tale.scenario.glossary()) {
    Meaning meaning{index++, tale.text(entry.word), tale.text(entry.means)};
    sorted.emplace_back(alphabet.key(meaning.word.plain), std::move(meaning));
  }
  std::ranges::stable_sort(sorted, {}, &std::pair<std::string, Meaning>::first);
  GlossaryView view;
  for (auto& [key, meaning] : sorted) view.words.push_back(std::move(meaning));
  return view;
}

std::vector<std::size_t> beginning_with(const GlossaryView& view, std::string_view letters) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < view.words.size(); ++i) {
    if (language::Alphabet::begins_in(view.words[i].word.plain, letters)) found.push_back(i);
  }
  return found;
}

Message found_sentence(const GlossaryView& view, std::size_t found) {
  if (found == 0) return tr("No word of this module begins so.");
  const auto all = "all"_is = view.words.size();
  return trn("{n} word of {all}", "{n} words of {all}", found, all);
}

}  // namespace rollcall::story
