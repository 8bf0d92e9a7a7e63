#include "player/story/used_words.h"

#include <algorithm>

namespace rollcall::story {

RichText meaning_line(const language::Words& words, const Meaning& meaning) {
  RichText word = meaning.word.plain;
  word.spans = {{Span::Kind::strong, 0, static_cast<std::uint32_t>(word.plain.size())}};
  return filled(words, tr("{word}: {means}", "word"_is = word, "means"_is = meaning.means),
                {{"word", word}, {"means", meaning.means}});
}

void UsedWords::add(const RichText& text) {
  for (const std::uint32_t word : text.words) {
    if (std::find(x_words.begin(), x_words.end(), word) == x_words.end()) x_words.push_back(word);
  }
}

std::vector<Meaning> UsedWords::meanings() const {
  UsedWords all = *this;
  std::vector<Meaning> list;
  for (std::size_t i = 0; i < all.x_words.size(); ++i) {
    const scenario::GlossaryEntry& entry = x_tale.scenario.glossary()[all.x_words[i]];
    list.push_back({all.x_words[i], x_tale.text(entry.word), x_tale.text(entry.means)});
    all.add(list.back().means);
  }
  return list;
}

}  // namespace rollcall::story
