#include "player/story/cited_source.h"

namespace rollcall::story {
namespace {

std::string publication(const language::Words& words, const CitedSource& source) {
  if (source.year == 0) return source.publisher;
  const std::string year = std::to_string(source.year);
  if (source.publisher.empty()) return year;
  return words(tr("{publisher}, {year}", "publisher"_is = Message::shown(source.publisher), "year"_is = year));
}

}  // namespace

CitedSource source_of(const LocalizedScenario& tale, const scenario::Source& source) {
  return {tale.plain(source.title), tale.plain(source.publisher), source.year, tale.plain(source.section)};
}

std::vector<CitedSource> sources_of(const LocalizedScenario& tale, scenario::Range cites) {
  std::vector<CitedSource> sources;
  for (const scenario::SourceIndex index : tale.scenario.citations(cites))
    sources.push_back(source_of(tale, tale.scenario.sources()[index]));
  return sources;
}

std::string source_line(const language::Words& words, const CitedSource& source) {
  const std::string published = publication(words, source);
  if (published.empty() && source.section.empty()) return source.title;
  if (published.empty())
    return words(tr("{title}. {section}", "title"_is = Message::shown(source.title),
                    "section"_is = Message::shown(source.section)));
  if (source.section.empty())
    return words(tr("{title}. {publication}", "title"_is = Message::shown(source.title),
                    "publication"_is = Message::shown(published)));
  return words(tr("{title}. {publication}. {section}", "title"_is = Message::shown(source.title),
                  "publication"_is = Message::shown(published), "section"_is = Message::shown(source.section)));
}

}  // namespace rollcall::story
