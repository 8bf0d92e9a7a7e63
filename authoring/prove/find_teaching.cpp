#include <algorithm>

#include "authoring/prove/findings.h"
#include "authoring/source/giveaways.h"

namespace rollcall::prove {
namespace {

const PolicyFigures& figures_of(const Proof& proof, Policy policy) {
  return *std::find_if(proof.policies.begin(), proof.policies.end(),
                       [&](const PolicyFigures& figures) { return figures.policy == policy; });
}

std::optional<Path> path_of(const PolicyFigures& figures) {
  if (figures.path.options.empty()) return std::nullopt;
  return figures.path;
}

void find_pass(const Proof& proof, Findings& findings) {
  const Message::Values mark{{"mark", std::to_string(proof.pass_mark)}};
  if (!proof.can_pass) {
    const Message message =
        proof.pass_mark == 0
            ? Message("Nobody can pass: no play reaches a passing ending without a critical error.")
            : Message(
                  "Nobody can pass: no play reaches a passing ending and the pass mark of {mark} % without a "
                  "critical error.",
                  mark);
    findings.add("pass-unreachable", findings.module(), message, "Look where the best choices end.",
                 path_of(figures_of(proof, Policy::best)));
  } else if (!proof.can_miss) {
    findings.add("pass-unmissable", findings.module(), "Everybody passes, whatever they choose.",
                 "Set a pass mark, or let an ending that can be reached fail.",
                 path_of(figures_of(proof, Policy::worst)));
  }
  if (proof.pass_mark != 0 && !proof.mark_can_be_missed) {
    findings.add("mark-without-effect", findings.module(), {"The pass mark of {mark} % cannot be missed.", mark},
                 "Raise it, or give weak options less quality.", path_of(figures_of(proof, Policy::worst)));
  }
}

bool leans_somewhere(const scenario::Scenario& scenario, Policy policy) {
  const auto wanted = policy == Policy::over ? scenario::Bias::over : scenario::Bias::under;
  return std::any_of(scenario.options().begin(), scenario.options().end(),
                     [&](const scenario::Option& option) { return option.bias == wanted; });
}

void find_policies(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  const PolicyFigures& best = figures_of(proof, Policy::best);
  if (proof.can_pass && best.passes == 0) {
    findings.add("best-fails", findings.module(),
                 "Whoever always takes the option of the highest quality does not pass.",
                 "Either the qualities or the conditions of the endings are wrong.", path_of(best));
  }
  for (const PolicyFigures& figures : proof.policies) {
    if (figures.policy != Policy::over && figures.policy != Policy::under) continue;
    if (figures.takes_support || figures.passes == 0 || !leans_somewhere(scenario, figures.policy)) continue;
    findings.add("bias-passes", findings.module(),
                 figures.policy == Policy::over ? "Whoever always punishes or reports too much still passes."
                                                : "Whoever always pleases or ignores too much still passes.",
                 "Let what it leads to come back later, or lower the quality of these options.", path_of(figures));
  }
}

void find_recovery(const Proof& proof, Findings& findings) {
  if (std::none_of(proof.endings.begin(), proof.endings.end(), [](const EndingFigures& ending) {
        return ending.reached && ending.result == scenario::Result::pass;
      })) {
    return;
  }
  for (const RecoveryFigures& figures : proof.recovery) {
    if (!figures.lost) continue;
    const Message::Values values{{"lost", std::to_string(figures.runs - figures.recover)},
                                 {"runs", std::to_string(figures.runs)}};
    if (figures.errors == 1)
      findings.add("not-recoverable", findings.module(),
                   {"One worst choice can close every passing ending ({lost} of {runs} such runs).", values},
                   "Officers must be able to mend one mistake: soften its effects, or leave a way back.", figures.lost);
    else
      findings.add("three-errors", findings.module(),
                   {"Three worst choices can close every passing ending ({lost} of {runs} such runs).", values}, {},
                   figures.lost);
  }
}

void find_temptation(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  const bool shows_something = std::any_of(
      scenario.variables().begin(), scenario.variables().end(),
      [](const scenario::Variable& variable) { return variable.visibility == scenario::Visibility::shown; });
  if (!shows_something || proof.lures.decisions == 0 || proof.lures.somewhere != 0) return;
  findings.add("no-temptation", findings.module(), "In every decision the best option also looks best on the screen.",
               "Let some weaker options look as good at first.");
}

}  // namespace

void find_in_figures(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  find_pass(proof, findings);
  find_policies(scenario, proof, findings);
  find_recovery(proof, findings);
  find_temptation(scenario, proof, findings);
}

void find_giveaways(const GiveawayFigures& giveaways, Findings& findings) {
  const auto find = [&](const char* rule, std::uint32_t count, scenario::SceneIndex first, const char* message,
                        const Message& hint) {
    if (!source::are_too_many(count, giveaways.decisions)) return;
    findings.add(rule, findings.scene(first),
                 {message, {{"count", std::to_string(count)}, {"decisions", std::to_string(giveaways.decisions)}}},
                 hint);
  };
  const char* const lengths = "Even out the lengths, or learners choose by length.";
  find("best-option-longest", giveaways.longest, giveaways.in_longest,
       "The best option has the longest text in {count} of {decisions} decisions.", lengths);
  find("best-option-shortest", giveaways.shortest, giveaways.in_shortest,
       "The best option has the shortest text in {count} of {decisions} decisions.", lengths);
  find("best-option-first", giveaways.first, giveaways.in_first,
       "The best option stands first in {count} of {decisions} decisions.",
       giveaways.first_on_screen == 0
           ? Message("Change the order in the file: the player shuffles it, paper does not.")
           : Message("Change the order in the file: in {fixed} of them it is not shuffled, and every learner sees it.",
                     {{"fixed", std::to_string(giveaways.first_on_screen)}}));
}

}  // namespace rollcall::prove
