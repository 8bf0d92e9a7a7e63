#pragma once
#include "authoring/prove/proof.h"

namespace rollcall::prove {

/// What gives the best option away; see proof.h.
GiveawayFigures giveaways(const scenario::Scenario& scenario, const scenario::Catalogue& texts);

}  // namespace rollcall::prove
