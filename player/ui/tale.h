#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"
#include "player/ui/prose.h"

namespace rollcall::ui {

/// A scenario with its words. Both must outlive what is made from it.
struct Tale {
  const scenario::Scenario& scenario;
  const scenario::Catalogue& texts;

  /// Empty for `scenario::none`.
  Prose text(scenario::TextIndex index) const;
  /// The same where nothing can stand out.
  std::string plain(scenario::TextIndex index) const;
};

/// Collects the words of the glossary that a page uses, so that it can explain them.
class UsedWords {
 public:
  explicit UsedWords(const Tale& tale) : x_tale(tale) {}

  void add(const Prose& text);
  /// "Word: what it means", each once, in the order in which they were met. What a meaning uses is explained too.
  std::vector<Prose> meanings() const;

 private:
  Tale x_tale;
  std::vector<std::uint32_t> x_words;
};

}  // namespace rollcall::ui
