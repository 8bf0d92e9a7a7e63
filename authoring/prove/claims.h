#pragma once
#include <string>
#include <vector>

#include "authoring/prove/moments.h"
#include "authoring/source/diagnostic.h"
#include "authoring/source/place_table.h"
#include "authoring/source/taken_for_granted.h"

/// What texts take for granted, held against everything that can have happened when they are shown. Looks at moments of
/// its own (moments.h), of a scenario that remembers what it is asked for; nothing of it is in a pack.
namespace rollcall::prove {

/// The rules `false-claim`, `pass-after-critical` and `unmet-person`, each once for a place, with a shortest play that
/// shows it. A claim of a text is asked wherever the text is shown:
/// - of a scene, when it is entered and again after a look or support; of its lines, if they are shown;
/// - of a line in a consequence, after the option's effects; of a later entry and its lines, after its own;
/// - of an ending, its lines and the points of the debrief that are shown, at the end.
/// Somebody is met in a scene in which he speaks or is named anywhere, and in a later entry that is told.
/// `allowed` holds for each of the walks: one for the claims, and one for each of the cast whom an ending or a later
/// entry names. None looks at more than a million states, or fewer where a state has more than 500 variables; where
/// that is not enough, a finding says so.
std::vector<source::Diagnostic> claim_findings(const scenario::Scenario& scenario, const source::TakenForGranted& taken,
                                               const Moments::Limits& allowed, const source::PlaceTable& places);

}  // namespace rollcall::prove
