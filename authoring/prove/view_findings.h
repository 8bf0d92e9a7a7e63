#pragma once
#include <string_view>
#include <vector>

#include "authoring/prove/proof.h"

/// A view shows some scenes of a module, and ends as the module does.
namespace rollcall::prove {

/// A module, or a view of it.
struct Proved {
  const scenario::Scenario& scenario;
  const Proof& proof;
};

/// What is to be said of a view beside what is said of the whole module. The scenes that it leaves out, it leaves out
/// on purpose: what is left must still lead to an end and to a pass. Endings and points of the debrief are those of the
/// module; one that can be reached there and never in the view is a question to the author.
std::vector<source::Diagnostic> view_findings(std::string_view variant, const Proved& view, const Proof& whole,
                                              const source::PlaceTable& places);

}  // namespace rollcall::prove
