#include "authoring/prove/view_findings.h"

#include <algorithm>
#include <iterator>

#include "authoring/prove/findings.h"

namespace rollcall::prove {
namespace {

using source::Diagnostic;

/// What is said in the same words of the whole is not said again.
bool concerns_a_view(const Diagnostic& finding, const Proof& whole) {
  const auto says_the_same = [&](const Diagnostic& other) {
    return other.rule == finding.rule && other.at == finding.at && other.message.text() == finding.message.text();
  };
  return source::find_rule(finding.rule)->scope == source::Scope::every_view &&
         std::none_of(whole.findings.begin(), whole.findings.end(), says_the_same);
}

Message what_to_do() {
  return tr("Show scenes that lead to it, ask in its condition for less, or silence this with the reason.");
}

/// What is reached is exact even where not every state was looked at, but for what is still open.
bool is_never_reached(const EndingFigures& ending) { return !ending.reached && !ending.open; }

void find_endings(std::string_view variant, const Proved& view, const Proof& whole, Findings& findings) {
  for (std::size_t i = 0; i < view.proof.endings.size(); ++i) {
    const bool is_of_the_whole = is_never_reached(whole.endings[i]);  // told there
    if (!is_never_reached(view.proof.endings[i]) || is_of_the_whole) continue;
    const scenario::Ending& ending = view.scenario.endings()[i];
    const auto in_variant = "variant"_is = variant;
    const auto never = "ending"_is = ending.id;
    findings.add("ending-not-in-view", findings.ending(ending),
                 whole.best_ending == i
                     ? tr("In variant '{variant}' the best ending '{ending}' is never reached.", in_variant, never)
                     : tr("In variant '{variant}' ending '{ending}' is never reached.", in_variant, never),
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
  std::copy_if(view.proof.findings.begin(), view.proof.findings.end(), std::back_inserter(all),
               [&](const Diagnostic& finding) { return concerns_a_view(finding, whole); });
  Findings findings(view.scenario, places, all);
  find_endings(variant, view, whole, findings);
  find_points(variant, view, whole, findings);
  return all;
}

}  // namespace rollcall::prove
