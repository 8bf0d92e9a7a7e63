#include "player/story/localized_scenario.h"

#include <algorithm>

#include "player/printable.h"
#include "player/scenario/glossary.h"
#include "player/scenario/marks.h"

namespace rollcall::story {
namespace {

using scenario::Run;

/// From here to the end of the text. What goes on where the last such stretch ended is one with it.
void add_stress(RichText& text, Span::Kind kind, std::uint32_t start) {
  const auto end = static_cast<std::uint32_t>(text.plain.size());
  const auto last = std::find_if(text.spans.rbegin(), text.spans.rend(),
                                 [](const Span& span) { return span.kind != Span::Kind::word; });
  if (last != text.spans.rend() && last->kind == kind && last->end == start)
    last->end = end;
  else
    text.spans.push_back({kind, start, end});
}

void append_word(RichText& text, const LocalizedScenario& tale, std::string_view id) {
  const scenario::GlossaryEntry* entry = scenario::find_word(tale.scenario, id);
  if (!entry) {
    text.plain += printable_lines(id);
    return;
  }
  const auto start = static_cast<std::uint32_t>(text.plain.size());
  text.plain += printable_lines(tale.texts[entry->word]);
  text.spans.push_back({Span::Kind::word, start, static_cast<std::uint32_t>(text.plain.size())});
  text.words.push_back(static_cast<std::uint32_t>(entry - tale.scenario.glossary().data()));
}

}  // namespace

std::string LocalizedScenario::plain(scenario::TextIndex index) const {
  return scenario::plain(scenario, texts, index);
}

RichText LocalizedScenario::text(scenario::TextIndex index) const {
  RichText text;
  for (const Run& run : scenario::runs(texts[index])) {
    const auto start = static_cast<std::uint32_t>(text.plain.size());
    if (run.kind == Run::Kind::glossary_word)
      append_word(text, *this, run.text);
    else
      text.plain += printable_lines(run.text);
    if (run.stress == Run::Stress::stressed) add_stress(text, Span::Kind::stressed, start);
    if (run.stress == Run::Stress::strong) add_stress(text, Span::Kind::strong, start);
  }
  return text;
}

}  // namespace rollcall::story
