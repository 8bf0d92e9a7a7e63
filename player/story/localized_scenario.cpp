#include "player/story/localized_scenario.h"

#include <algorithm>

#include "player/scenario/glossary.h"
#include "player/scenario/marks.h"

namespace rollcall::story {
namespace {

using scenario::Run;

void append(RichText& prose, std::string_view words, Span::Kind kind) {
  const auto start = static_cast<std::uint32_t>(prose.plain.size());
  prose.plain += words;
  prose.spans.push_back({kind, start, static_cast<std::uint32_t>(prose.plain.size())});
}

void append_word(RichText& prose, const LocalizedScenario& tale, std::string_view id) {
  const scenario::GlossaryEntry* entry = scenario::find_word(tale.scenario, id);
  if (!entry) {
    prose.plain += id;
    return;
  }
  append(prose, tale.texts[entry->word], Span::Kind::word);
  prose.words.push_back(static_cast<std::uint32_t>(entry - tale.scenario.glossary().data()));
}

RichText meaning(const LocalizedScenario& tale, const scenario::GlossaryEntry& entry) {
  RichText explained;
  append(explained, tale.texts[entry.word], Span::Kind::strong);
  explained.plain += ": ";
  const auto shift = static_cast<std::uint32_t>(explained.plain.size());
  RichText means = tale.text(entry.means);
  explained.plain += means.plain;
  for (const Span& span : means.spans) explained.spans.push_back({span.kind, span.start + shift, span.end + shift});
  explained.words = std::move(means.words);
  return explained;
}

}  // namespace

std::string LocalizedScenario::plain(scenario::TextIndex index) const {
  return scenario::plain(scenario, texts, index);
}

RichText LocalizedScenario::text(scenario::TextIndex index) const {
  RichText prose;
  for (const Run& run : scenario::runs(texts[index])) {
    switch (run.kind) {
      case Run::Kind::plain:
        prose.plain += run.text;
        break;
      case Run::Kind::stressed:
        append(prose, run.text, Span::Kind::stressed);
        break;
      case Run::Kind::strong:
        append(prose, run.text, Span::Kind::strong);
        break;
      case Run::Kind::word:
        append_word(prose, *this, run.text);
        break;
    }
  }
  return prose;
}

void UsedWords::add(const RichText& text) {
  for (const std::uint32_t word : text.words) {
    if (std::find(x_words.begin(), x_words.end(), word) == x_words.end()) x_words.push_back(word);
  }
}

std::vector<RichText> UsedWords::meanings() const {
  UsedWords all = *this;
  std::vector<RichText> list;
  for (std::size_t i = 0; i < all.x_words.size(); ++i) {
    list.push_back(meaning(x_tale, x_tale.scenario.glossary()[all.x_words[i]]));
    all.add(list.back());
  }
  return list;
}

}  // namespace rollcall::story
