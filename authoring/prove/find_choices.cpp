#include <array>

#include "authoring/prove/choice_shares.h"
#include "authoring/prove/findings.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/walk.h"

namespace rollcall::prove {
namespace {

bool are_too_many(std::uint32_t some, std::uint32_t all, std::uint32_t percent) { return some * 100 > all * percent; }

Path play_of(const scenario::Scenario& scenario, const ChoiceFigures& choice) {
  Path path = path_of(scenario, choice.steps);
  path.seed = choice.seed;
  return path;
}

void find_forgiven(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  constexpr std::uint32_t fewest_judged = 5;  // in fewer everything is easily chance
  struct Limit {
    std::uint8_t quality;
    std::uint32_t percent;
  };
  for (const Limit limit : std::array{Limit{1, 60}, Limit{0, 30}}) {
    const ChoiceShare share = weaker_of_quality(proof, scenario, limit.quality);
    if (share.all < fewest_judged || !are_too_many(share.end_best, share.all, limit.percent)) continue;
    findings.add("weak-ends-best", findings.module(),
                 tr("After {count} of {all} options of quality {quality}, each taken once and all else best, the best "
                    "ending '{ending}' still comes.",
                    "count"_is = share.end_best, "all"_is = share.all, "quality"_is = limit.quality,
                    "ending"_is = proof.endings[*proof.best_ending].id),
                 tr("Ask for more in the condition of that ending, or let more of them end elsewhere."));
  }
}

void find_forgiven_critical(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  for (const ChoiceFigures& choice : proof.choices) {
    const scenario::Option& option = scenario.options()[choice.option];
    if (!option.critical || !choice.ends_best) continue;
    findings.add(
        "critical-ends-best", findings.option(scene_of(scenario, choice.option), option),
        tr("The best ending '{ending}' still comes after the critical error '{option}'.",
           "ending"_is = proof.endings[*proof.best_ending].id, "option"_is = full_name(scenario, choice.option)),
        tr("Ask for 'not critical' in the condition of that ending."), play_of(scenario, choice));
  }
}

void find_traceless(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  constexpr std::uint32_t most_percent = 10, fewest_judged = 10;  // of fewer, one alone would be too many
  const ChoiceShare share = all_weaker(proof);
  if (share.all < fewest_judged || !are_too_many(share.traceless, share.all, most_percent)) return;
  std::string names;
  for (const ChoiceFigures& choice : proof.choices) {
    if (!choice.changes.are_any()) names += (names.empty() ? "" : ", ") + full_name(scenario, choice.option);
  }
  findings.add("no-trace", findings.module(),
               tr("{count} of {all} weaker options change nothing that a learner sees after what they tell themselves: "
                  "{options}.",
                  "count"_is = share.traceless, "all"_is = share.all, "options"_is = names),
               tr("Let a later entry, a line, a point of the debrief or the ending come back to them."));
}

void find_best_below_mark(const Proof& proof, Findings& findings) {
  if (!proof.best_can_miss_mark) return;
  findings.add("best-below-mark", findings.module(),
               tr("The best ending '{ending}' can be reached with a score below the pass mark of {mark} %.",
                  "ending"_is = proof.endings[*proof.best_ending].id, "mark"_is = proof.pass_mark),
               tr("Ask for more in the condition of that ending."), proof.best_below_mark);
}

}  // namespace

void find_in_choices(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  if (!proof.best_ending) return;
  find_forgiven(scenario, proof, findings);
  find_forgiven_critical(scenario, proof, findings);
  find_traceless(scenario, proof, findings);
  find_best_below_mark(proof, findings);
}

}  // namespace rollcall::prove
