#pragma once
#include <string>

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

}  // namespace rollcall::story
