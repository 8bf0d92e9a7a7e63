#pragma once
#include <optional>
#include <vector>

#include "authoring/prove/proof.h"
#include "authoring/prove/space.h"
#include "authoring/prove/watch.h"

namespace rollcall::prove {

/// What each weaker option changes, in the order of the file; see proof.h. Precondition: the space is complete.
std::vector<ChoiceFigures> choices(const Space& space, std::optional<scenario::EndingIndex> best_ending, Watch& watch);

}  // namespace rollcall::prove
