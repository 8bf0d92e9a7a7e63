#pragma once
#include <vector>

#include "player/story/cited_source.h"

namespace rollcall::story {

/// A work, and where in it the module's sources stand.
struct ListedWork {
  CitedSource work;         ///< with neither section nor page, and with the link that its sources share
  std::vector<Locator> at;  ///< each once, in the order of the module; with a link where that is another one
};

/// All works behind a module, each once, in the order in which the module names them.
std::vector<ListedWork> bibliography(const LocalizedScenario& tale);

}  // namespace rollcall::story
