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

void find_pass(const Proof& proof, std::vector<Finding>& findings) {
  const std::string mark =
      proof.pass_mark == 0 ? "" : " and the pass mark of " + std::to_string(proof.pass_mark) + " %";
  if (!proof.can_pass) {
    findings.push_back({Severity::error, "pass-unreachable",
                        "Nobody can pass: no play reaches a passing ending" + mark + " without a critical error.",
                        "Look where the best choices end.", path_of(figures_of(proof, Policy::best))});
  } else if (!proof.can_miss) {
    findings.push_back({Severity::error, "pass-unmissable", "Everybody passes, whatever they choose.",
                        "Set a pass mark, or let an ending that can be reached fail.",
                        path_of(figures_of(proof, Policy::worst))});
  }
  if (proof.pass_mark != 0 && !proof.mark_can_be_missed) {
    findings.push_back({Severity::warning, "mark-without-effect",
                        "The pass mark of " + std::to_string(proof.pass_mark) + " % cannot be missed.",
                        "Raise it, or give weak options less quality.", path_of(figures_of(proof, Policy::worst))});
  }
}

bool leans_somewhere(const scenario::Scenario& scenario, Policy policy) {
  const auto wanted = policy == Policy::over ? scenario::Bias::over : scenario::Bias::under;
  return std::any_of(scenario.options().begin(), scenario.options().end(),
                     [&](const scenario::Option& option) { return option.bias == wanted; });
}

void find_policies(const scenario::Scenario& scenario, const Proof& proof, std::vector<Finding>& findings) {
  const PolicyFigures& best = figures_of(proof, Policy::best);
  if (proof.can_pass && best.passes == 0) {
    findings.push_back({Severity::warning, "best-fails",
                        "Whoever always takes the option of the highest quality does not pass.",
                        "Either the qualities or the conditions of the endings are wrong.", path_of(best)});
  }
  for (const PolicyFigures& figures : proof.policies) {
    if (figures.policy != Policy::over && figures.policy != Policy::under) continue;
    if (figures.takes_support || figures.passes == 0 || !leans_somewhere(scenario, figures.policy)) continue;
    const std::string what =
        figures.policy == Policy::over ? "punishes or reports too much" : "pleases or ignores too much";
    findings.push_back({Severity::warning, "bias-passes", "Whoever always " + what + " still passes.",
                        "Let what it leads to come back later, or lower the quality of these options.",
                        path_of(figures)});
  }
}

void find_recovery(const Proof& proof, std::vector<Finding>& findings) {
  if (std::none_of(proof.endings.begin(), proof.endings.end(), [](const EndingFigures& ending) {
        return ending.reached && ending.result == scenario::Result::pass;
      })) {
    return;
  }
  for (const RecoveryFigures& figures : proof.recovery) {
    if (!figures.lost) continue;
    const std::uint64_t lost = figures.runs - figures.recover;
    const std::string runs = std::to_string(lost) + " of " + std::to_string(figures.runs);
    const bool once = figures.errors == 1;
    findings.push_back(
        {once ? Severity::warning : Severity::information, once ? "not-recoverable" : "three-errors",
         (once ? "One worst choice can close every passing ending ("
               : "Three worst choices can close every passing ending (") +
             runs + " such runs).",
         once ? "Officers must be able to mend one mistake: soften its effects, or leave a way back." : "",
         figures.lost});
  }
}

void find_temptation(const scenario::Scenario& scenario, const Proof& proof, std::vector<Finding>& findings) {
  const bool shows_something = std::any_of(
      scenario.variables().begin(), scenario.variables().end(),
      [](const scenario::Variable& variable) { return variable.visibility == scenario::Visibility::shown; });
  if (!shows_something || proof.lures.decisions == 0 || proof.lures.somewhere != 0) return;
  findings.push_back({Severity::warning, "no-temptation",
                      "In every decision the best option also looks best on the screen.",
                      "Let some weaker options look as good at first.", std::nullopt});
}

}  // namespace

void find_in_figures(const scenario::Scenario& scenario, const Proof& proof, std::vector<Finding>& findings) {
  find_pass(proof, findings);
  find_policies(scenario, proof, findings);
  find_recovery(proof, findings);
  find_temptation(scenario, proof, findings);
}

void find_giveaways(const GiveawayFigures& giveaways, std::vector<Finding>& findings) {
  const auto find = [&](std::uint32_t count, const char* rule, const std::string& what, const std::string& hint) {
    if (!source::are_too_many(count, giveaways.decisions)) return;
    findings.push_back({Severity::warning, rule,
                        "The best option " + what + " in " + std::to_string(count) + " of " +
                            std::to_string(giveaways.decisions) + " decisions.",
                        hint, std::nullopt});
  };
  const std::string lengths = "Even out the lengths, or learners choose by length.";
  find(giveaways.longest, "best-option-longest", "has the longest text", lengths);
  find(giveaways.shortest, "best-option-shortest", "has the shortest text", lengths);
  find(giveaways.first, "best-option-first", "stands first",
       giveaways.first_on_screen == 0
           ? "Change the order in the file: the player shuffles it, paper does not."
           : "Change the order in the file: in " + std::to_string(giveaways.first_on_screen) +
                 " of them it is not shuffled, and every learner sees it.");
}

}  // namespace rollcall::prove
