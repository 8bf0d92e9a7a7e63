#pragma once
#include "authoring/prove/exploring.h"

namespace rollcall::prove {

/// What has to be asked of the states of a module, and what is known before: what plays have shown (rehearsal.h) and
/// what is so with all values that may be (ranges.h) need not be asked. `what` says what may be looked at.
Exploring prepared(const scenario::Scenario& scenario, Exploring what);

}  // namespace rollcall::prove
