#include <algorithm>

#include "authoring/prove/findings.h"
#include "authoring/prove/paths.h"
#include "authoring/prove/walk.h"
#include "authoring/survey/giveaways.h"

namespace rollcall::prove {
namespace {

/// Of a learner with a rule.
std::optional<Path> path_of(const LearnerFigures& figures) {
  if (figures.first->path.options.empty()) return std::nullopt;
  return figures.first->path;
}

std::optional<Path> path_of(const Proof& proof, Policy policy) { return path_of(proof.of({policy, false})); }

void find_pass(const Proof& proof, Findings& findings) {
  const auto mark = "mark"_is = proof.pass_mark;
  if (!proof.can_pass) {
    const Message message =
        proof.pass_mark == 0
            ? tr("Nobody can pass: no play reaches a passing ending without a critical error.")
            : tr("Nobody can pass: no play reaches a passing ending and the pass mark of {mark} % without a critical "
                 "error.",
                 mark);
    findings.add("pass-unreachable", findings.module(), message, tr("Look where the best choices end."),
                 path_of(proof, Policy::best));
  } else if (!proof.can_miss) {
    findings.add("pass-unmissable", findings.module(), tr("Everybody passes, whatever they choose."),
                 tr("Set a pass mark, or let an ending that can be reached fail."), path_of(proof, Policy::worst));
  }
  if (proof.pass_mark != 0 && !proof.mark_can_be_missed) {
    findings.add("mark-without-effect", findings.module(), tr("The pass mark of {mark} % cannot be missed.", mark),
                 tr("Raise it, or give weak options less quality."), path_of(proof, Policy::worst));
  }
}

bool leans_somewhere(const scenario::Scenario& scenario, Policy policy) {
  const auto wanted = policy == Policy::over ? scenario::Bias::over : scenario::Bias::under;
  return std::any_of(scenario.options().begin(), scenario.options().end(),
                     [&](const scenario::Option& option) { return option.bias == wanted; });
}

void find_policies(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  const LearnerFigures& best = proof.of({Policy::best, false});
  if (proof.can_pass && best.first->passes == 0) {
    findings.add("best-fails", findings.module(),
                 tr("Whoever always takes the option of the highest quality does not pass."),
                 tr("Either the qualities or the conditions of the endings are wrong."), path_of(best));
  }
  for (const Policy policy : {Policy::over, Policy::under}) {
    const LearnerFigures& figures = proof.of({policy, false});
    if (figures.first->passes == 0 || !leans_somewhere(scenario, policy)) continue;
    findings.add("bias-passes", findings.module(),
                 policy == Policy::over ? tr("Whoever always punishes or reports too much still passes.")
                                        : tr("Whoever always pleases or ignores too much still passes."),
                 tr("Let what it leads to come back later, or lower the quality of these options."), path_of(figures));
  }
}

Message reaches_best(Policy policy, std::string_view ending) {
  const auto best = "ending"_is = ending;
  switch (policy) {
    case Policy::moderate:
      return tr("Whoever never leans to either side reaches the best ending '{ending}'.", best);
    case Policy::costly:
      return tr("Whoever always takes what costs most on the screen reaches the best ending '{ending}'.", best);
    case Policy::refers:
      return tr("Whoever always goes to a superior reaches the best ending '{ending}'.", best);
    default:
      return tr("Whoever always does what the last speaker urges reaches the best ending '{ending}'.", best);
  }
}

Message what_to_do_about(Policy policy) {
  switch (policy) {
    case Policy::moderate:
      return tr("Let the best option lean in some decision, where that is right.");
    case Policy::costly:
      return tr("Let the best option cost less than another one in some decision.");
    case Policy::refers:
      return tr("Let it be wrong in some decision to leave it to a superior.");
    default:
      return tr("Let somebody who is wrong have the last word in some decision.");
  }
}

/// With the benefit of the doubt: what he is torn between he settles by quality.
void find_learners(const Proof& proof, Findings& findings) {
  if (!proof.best_ending || !survey::can_be_judged(proof.lures.decisions)) return;
  std::optional<Policy> told;
  for (const LearnerFigures& figures : proof.learners) {
    const Policy policy = figures.learner.policy;
    if (!must_not_end_best(policy) || policy == told || figures.first->endings[*proof.best_ending] == 0) continue;
    told = policy;
    findings.add("learner-ends-best", findings.module(), reaches_best(policy, proof.endings[*proof.best_ending].id),
                 what_to_do_about(policy), path_of(figures));
  }
}

/// A learner who takes support is told of only if he goes round because of it.
void find_endless(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  for (const LearnerFigures& figures : proof.learners) {
    if (!figures.circle) continue;
    if (figures.learner.takes_support && proof.of({figures.learner.policy, false}).circle) continue;
    const Circle& circle = *figures.circle;
    const scenario::Scene& scene = scene_of(scenario, circle.option);
    const scenario::Option& option = scenario.options()[circle.option];
    const auto policy = "policy"_is = name_of(figures.learner);
    const auto taken = "option"_is = full_name(scenario, circle.option);
    const auto back_in = "scene"_is = scenario.scenes()[circle.scene].id;
    constexpr double nearly_always = 1 - 1e-9;
    findings.add(
        "endless-policy", findings.option(scene, option),
        figures.nowhere < nearly_always
            ? tr("Whoever plays by the policy '{policy}' does not always come to an ending: '{option}' can lead back "
                 "to "
                 "scene '{scene}' for ever.",
                 policy, taken, back_in)
            : tr("Whoever plays by the policy '{policy}' never comes to an ending: '{option}' leads back to scene "
                 "'{scene}' for ever.",
                 policy, taken, back_in),
        tr("Let the option be taken once only ('once: yes'), or let something that it changes lead on."), circle.path);
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
    const auto lost = "lost"_is = figures.runs - figures.recover;
    const auto runs = "runs"_is = figures.runs;
    if (figures.errors == 1)
      findings.add("not-recoverable", findings.module(),
                   tr("One weaker choice can close every passing ending ({lost} of {runs} such runs).", lost, runs),
                   tr("Officers must be able to mend one mistake: soften its effects, or leave a way back."),
                   figures.lost);
    else
      findings.add("three-errors", findings.module(),
                   tr("Three weaker choices can close every passing ending ({lost} of {runs} such runs).", lost, runs),
                   {}, figures.lost);
  }
}

void find_temptation(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  const bool shows_something = std::any_of(
      scenario.variables().begin(), scenario.variables().end(),
      [](const scenario::Variable& variable) { return variable.visibility == scenario::Visibility::shown; });
  if (!shows_something || proof.lures.decisions == 0 || !proof.lures.somewhere.empty()) return;
  findings.add("no-temptation", findings.module(),
               tr("In every decision the best option also looks best on the screen."),
               tr("Let some weaker options look as good at first."));
}

}  // namespace

void find_in_figures(const scenario::Scenario& scenario, const Proof& proof, Findings& findings) {
  find_pass(proof, findings);
  find_policies(scenario, proof, findings);
  find_learners(proof, findings);
  find_endless(scenario, proof, findings);
  find_recovery(proof, findings);
  find_temptation(scenario, proof, findings);
}

void find_giveaways(const GiveawayFigures& giveaways, Findings& findings) {
  using GivenAway = NamedValue<"count">;
  using Decisions = NamedValue<"decisions">;
  const auto find = [&](const char* rule, std::uint32_t count, scenario::SceneIndex first,
                        Message (*message)(const GivenAway&, const Decisions&), const Message& hint) {
    if (!survey::are_too_many(count, giveaways.decisions)) return;
    findings.add(rule, findings.scene(first), message("count"_is = count, "decisions"_is = giveaways.decisions), hint);
  };
  const Message lengths = tr("Even out the lengths, or learners choose by length.");
  find(
      "best-option-longest", giveaways.longest, giveaways.in_longest,
      [](const GivenAway& count, const Decisions& decisions) {
        return tr("The best option has the longest text in {count} of {decisions} decisions.", count, decisions);
      },
      lengths);
  find(
      "best-option-shortest", giveaways.shortest, giveaways.in_shortest,
      [](const GivenAway& count, const Decisions& decisions) {
        return tr("The best option has the shortest text in {count} of {decisions} decisions.", count, decisions);
      },
      lengths);
  find(
      "best-option-first", giveaways.first, giveaways.in_first,
      [](const GivenAway& count, const Decisions& decisions) {
        return tr("The best option stands first in {count} of {decisions} decisions.", count, decisions);
      },
      giveaways.first_on_screen == 0
          ? tr("Change the order in the file: the player shuffles it, paper does not.")
          : tr("Change the order in the file: in {fixed} of them it is not shuffled, and every learner sees it.",
               "fixed"_is = giveaways.first_on_screen));
}

}  // namespace rollcall::prove
