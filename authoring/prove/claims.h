#pragma once
#include <string>
#include <vector>

#include "authoring/prove/moments.h"
#include "authoring/source/diagnostic.h"
#include "authoring/source/place_table.h"
#include "authoring/survey/taken_for_granted.h"

/// What texts take for granted, held against everything that can have happened when they are shown. Looks at moments of
/// its own (moments.h), of a scenario that remembers what it is asked for; nothing of it is in a pack.
namespace rollcall::prove {

/// The rules `false-claim`, `pass-after-critical` and `unmet-person`, each once for a place, with a shortest play that
/// shows it, and `line-never`. A claim of a text is asked wherever the text is shown:
/// - of a scene, when it is entered and again after a look or support; of its lines, if they are shown;
/// - of a line in a consequence, after the option's effects; of a later entry and its lines, after its own;
/// - of an ending, its lines and the points of the debrief that are shown, at the end.
/// A passing ending deals with the critical errors of a play if without them, all else as it was, it would not have
/// been this ending, or a line of it would not have been shown, or what the ending or a line that is shown claims would
/// be false. A line is never shown if what it stands in is, and its condition holds at none of these moments. Somebody
/// is met in a scene in which he speaks or is named anywhere, and in a later entry that is told. `limits` hold for
/// each of the walks: one for the claims, and one for each of the cast whom an ending or a later entry names. Where
/// they are not enough, a finding says so, and of how many lines it was not found out whether they are shown.
std::vector<source::Diagnostic> claim_findings(const scenario::Scenario& scenario, const survey::TakenForGranted& taken,
                                               const Moments::Limits& limits, const source::PlaceTable& places);

}  // namespace rollcall::prove
