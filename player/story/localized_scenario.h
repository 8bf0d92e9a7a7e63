#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"
#include "player/story/rich_text.h"

namespace rollcall::story {

/// A scenario with its words. Both must outlive what is made from it.
struct LocalizedScenario {
  const scenario::Scenario& scenario;
  const scenario::Catalogue& texts;

  /// Empty for `scenario::none`.
  RichText text(scenario::TextIndex index) const;
  /// The same where nothing can stand out.
  std::string plain(scenario::TextIndex index) const;
};

/// Collects the words of the glossary that a page uses, so that it can explain them.
class UsedWords {
 public:
  explicit UsedWords(const LocalizedScenario& tale) : x_tale(tale) {}

  void add(const RichText& text);
  /// "Word: what it means", each once, in the order in which they were met. What a meaning uses is explained too.
  std::vector<RichText> meanings() const;

 private:
  LocalizedScenario x_tale;
  std::vector<std::uint32_t> x_words;
};

}  // namespace rollcall::story
