#pragma once
#include <string>
#include <tuple>

#include "player/language/words.h"
#include "player/scenario/scenario.h"
#include "player/story/localized_scenario.h"

namespace rollcall::story {

/// A document. What is empty, or year 0, is not known.
struct Work {
  std::string title;
  std::string short_title;
  std::string publisher;
  int year = 0;
};

/// Sources with the same title, publisher and year are of one work.
struct IsBefore {
  bool operator()(const Work& a, const Work& b) const {
    return std::tie(a.title, a.publisher, a.year) < std::tie(b.title, b.publisher, b.year);
  }
};

/// Where in a work, and where that can be read. Each may be empty.
struct Locator {
  std::string section;
  std::string page;
  std::string link;
  bool is_among_right_to_left = false;  ///< in such words page and link are set apart, or they would be turned around

  bool empty() const { return section.empty() && page.empty() && link.empty(); }
  bool operator==(const Locator&) const = default;
};

/// Where something comes from.
struct CitedSource {
  Work work;
  Locator at;
  RichText says;          ///< what is said there, in the author's words; may be empty
  bool is_known = false;  ///< the work has been told in full, so a short name does
};

CitedSource source_of(const LocalizedScenario& tale, const scenario::Source& source);
/// As it is cited; of a work that nobody has been told of.
CitedSource source_of(const LocalizedScenario& tale, const scenario::Citation& citation);

/// "Title. Publisher, year. Section. p. 12", or "Short title. Section. p. 12" of what is known: the one way in which a
/// source reads, everywhere. Full stops between the parts, because a title has colons of its own. Its link stands in
/// the list of works alone.
std::string source_line(const language::Words& words, const CitedSource& source);
/// "Title. Publisher, year. Section. p. 12. https://...", in a list of works.
std::string work_line(const language::Words& words, const CitedSource& source);
/// "Section. p. 12. https://...": what is known of where in a work.
std::string locator_line(const language::Words& words, const Locator& at);

/// What the source says, marked as the author's words. Precondition: it says something.
RichText says_line(const language::Words& words, const CitedSource& source);

}  // namespace rollcall::story
