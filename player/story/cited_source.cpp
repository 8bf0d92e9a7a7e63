#include "player/story/cited_source.h"

#include <cstdint>
#include <initializer_list>

#include "player/language/direction.h"

namespace rollcall::story {
namespace {

Message follow(const std::string& text, const std::string& part) {
  const auto before = "before"_is = Message::shown(text);
  const auto after = "part"_is = Message::shown(part);
  const bool is_ended = text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("؟");
  return is_ended ? tr("{before} {part}", before, after) : tr("{before}. {part}", before, after);
}

/// Those that are there, one after the other.
std::string in_turn(const language::Words& words, std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (text.empty())
      text = part;
    else if (!part.empty())
      text = words(follow(text, part));
  }
  return text;
}

std::string publication(const language::Words& words, const Work& work) {
  if (work.year == 0) return work.publisher;
  const std::string year = std::to_string(work.year);
  if (work.publisher.empty()) return year;
  return words(tr("{publisher}, {year}", "publisher"_is = Message::shown(work.publisher), "year"_is = year));
}

enum class Around : std::uint8_t { left_to_right, right_to_left };

/// Written from left to right, in words that may go the other way.
Message set(const std::string& text, Around around) {
  return around == Around::right_to_left && !text.empty() ? Message::isolated(text) : Message::shown(text);
}

}  // namespace

CitedSource source_of(const LocalizedScenario& tale, const scenario::Source& source) {
  return {{tale.plain(source.title), tale.plain(source.short_title), tale.plain(source.publisher), source.year},
          {tale.plain(source.section), std::string(tale.scenario.page(source.page)), std::string(source.link),
           language::is_right_to_left(tale.texts.language())},
          {},
          false};
}

CitedSource source_of(const LocalizedScenario& tale, const scenario::Citation& citation) {
  CitedSource source = source_of(tale, tale.scenario.sources()[citation.source]);
  if (citation.page != scenario::none) source.at.page = tale.scenario.page(citation.page);
  source.says = tale.text(citation.says);
  return source;
}

std::string source_line(const language::Words& words, const CitedSource& source) {
  const Work& work = source.work;
  CitedSource told = source;
  told.at.link.clear();
  if (!source.is_known) return work_line(words, told);
  return in_turn(words, {work.short_title.empty() ? work.title : work.short_title, locator_line(words, told.at)});
}

std::string work_line(const language::Words& words, const CitedSource& source) {
  return in_turn(words, {source.work.title, publication(words, source.work), locator_line(words, source.at)});
}

std::string locator_line(const language::Words& words, const Locator& at) {
  using enum Around;
  const Around in_words = language::is_right_to_left(words.language()) ? right_to_left : left_to_right;
  const Around beside = at.is_among_right_to_left ? right_to_left : left_to_right;
  const std::string page = at.page.empty() ? std::string() : words(tr("p. {page}", "page"_is = set(at.page, in_words)));
  return in_turn(words, {at.section, words(set(page, in_words == right_to_left ? left_to_right : beside)),
                         words(set(at.link, in_words == right_to_left ? right_to_left : beside))});
}

RichText says_line(const language::Words& words, const CitedSource& source) {
  return filled(words, tr("In our words: {says}", "says"_is = source.says), {{"says", source.says}});
}

}  // namespace rollcall::story
