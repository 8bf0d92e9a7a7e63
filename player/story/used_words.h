#pragma once
#include <cstdint>
#include <vector>

#include "player/language/words.h"
#include "player/story/localized_scenario.h"

namespace rollcall::story {

/// What a word of the glossary means.
struct Meaning {
  std::uint32_t entry = 0;  ///< of Scenario::glossary()
  RichText word;
  RichText means;
};

/// "Word: what it means", the word standing out.
RichText meaning_line(const language::Words& words, const Meaning& meaning);

/// Collects the words of the glossary that a page uses, so that it can explain them.
class UsedWords {
 public:
  explicit UsedWords(const LocalizedScenario& tale) : x_tale(tale) {}

  void add(const RichText& text);
  /// Each once, in the order in which they were met. What a meaning uses is explained too.
  std::vector<Meaning> meanings() const;

 private:
  LocalizedScenario x_tale;
  std::vector<std::uint32_t> x_words;
};

}  // namespace rollcall::story
