#include "player/story/localized_scenario.h"

#include "player/scenario/glossary.h"
#include "player/scenario/marks.h"

namespace rollcall::story {
namespace {

using scenario::Run;

void append(RichText& text, std::string_view words, Span::Kind kind) {
  const auto start = static_cast<std::uint32_t>(text.plain.size());
  text.plain += words;
  text.spans.push_back({kind, start, static_cast<std::uint32_t>(text.plain.size())});
}

void append_word(RichText& text, const LocalizedScenario& tale, std::string_view id) {
  const scenario::GlossaryEntry* entry = scenario::find_word(tale.scenario, id);
  if (!entry) {
    text.plain += id;
    return;
  }
  append(text, tale.texts[entry->word], Span::Kind::word);
  text.words.push_back(static_cast<std::uint32_t>(entry - tale.scenario.glossary().data()));
}

}  // namespace

std::string LocalizedScenario::plain(scenario::TextIndex index) const {
  return scenario::plain(scenario, texts, index);
}

RichText LocalizedScenario::text(scenario::TextIndex index) const {
  RichText text;
  for (const Run& run : scenario::runs(texts[index])) {
    switch (run.kind) {
      case Run::Kind::plain:
        text.plain += run.text;
        break;
      case Run::Kind::stressed:
        append(text, run.text, Span::Kind::stressed);
        break;
      case Run::Kind::strong:
        append(text, run.text, Span::Kind::strong);
        break;
      case Run::Kind::word:
        append_word(text, *this, run.text);
        break;
    }
  }
  return text;
}

}  // namespace rollcall::story
