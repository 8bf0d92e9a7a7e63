#include "authoring/prove/view_findings.h"

#include <algorithm>
#include <iterator>

#include "authoring/prove/findings.h"

namespace rollcall::prove {
namespace {

using source::Diagnostic;

bool concerns_a_view(const Diagnostic& finding) {
  return source::find_rule(finding.rule)->scope == source::Scope::every_view;
}

Message what_to_do() {
  return tr("Show scenes that lead to it, ask in its condition for less, or silence this with the reason.");
}

/// Precondition: everything in the view was looked at.
void find_endings(std::string_view variant, const Proved& view, const Proof& whole, Findings& findings) {
  for (std::size_t i = 0; i < view.proof.endings.size(); ++i) {
    const bool is_of_the_whole = whole.complete && !whole.endings[i].reached;  // told there
    if (view.proof.endings[i].reached || is_of_the_whole) continue;
    const scenario::Ending& ending = view.scenario.endings()[i];
    findings.add("ending-not-in-view", findings.ending(ending),
                 tr("In variant '{variant}' ending '{ending}' is never reached.", "variant"_is = variant,
                    "ending"_is = ending.id),
                 what_to_do());
  }
}

void find_points(std::string_view variant, const Proved& view, const Proof& whole, Findings& findings) {
  const auto is_unreachable = [](const Diagnostic& finding) { return finding.rule == "unreachable-point"; };
  for (const Diagnostic& point : view.proof.findings) {
    const bool is_of_the_whole = std::any_of(whole.findings.begin(), whole.findings.end(), [&](const Diagnostic& told) {
      return is_unreachable(told) && told.at == point.at;
    });
    if (!is_unreachable(point) || is_of_the_whole) continue;
    findings.add("point-not-in-view", point.at,
                 tr("In variant '{variant}' nobody is shown this point of the debrief.", "variant"_is = variant),
                 what_to_do());
  }
}

}  // namespace

std::vector<Diagnostic> view_findings(std::string_view variant, const Proved& view, const Proof& whole,
                                      const source::PlaceTable& places) {
  std::vector<Diagnostic> all;
  std::copy_if(view.proof.findings.begin(), view.proof.findings.end(), std::back_inserter(all), concerns_a_view);
  Findings findings(view.scenario, places, all);
  if (view.proof.complete) find_endings(variant, view, whole, findings);
  find_points(variant, view, whole, findings);
  return all;
}

}  // namespace rollcall::prove
