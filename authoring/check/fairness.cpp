#include <algorithm>

#include "authoring/check/balance.h"
#include "authoring/check/conduct.h"
#include "authoring/check/rule_tables.h"
#include "authoring/check/urging.h"
#include "authoring/survey/naming.h"

namespace rollcall::check {

namespace {

void identity_truth_balance(const Module& module, const Rule& rule, Diagnostics& problems) {
  Balance balance;
  balance.add(module.document);
  if (balance.is_unfair())
    problems.report(rule.name, module.document.cast.front().id.at, tr("who somebody is gives away what is true"),
                    tr("let each identity be met about as often in 'signal' as in 'benign' scenes: {counts}",
                       "counts"_is = balance.counts()));
}

void identity_conduct_balance(const Module& module, const Rule& rule, Diagnostics& problems) {
  Conduct conduct;
  conduct.add(module.document);
  if (const ConductFindings found = conduct.findings(); found.is_unfair())
    problems.report(rule.name, module.document.cast.front().id.at, found.message(), found.hint());
}

void staff_gender_balance(const Module& module, const Rule& rule, Diagnostics& problems) {
  Urging urging;
  urging.add(module.document);
  if (const UrgingFindings& found = urging.findings(); found.is_unfair())
    problems.report(rule.name, module.document.cast.front().id.at, found.message(), found.hint());
}

void unused_turns_out(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& scenes = module.document.scenes;
  for (const source::Character& person : module.document.cast) {
    if (!person.turns_out.written()) continue;
    if (person.identity.empty())
      problems.report(rule.name, person.turns_out.at,
                      tr("what {name} turns out to be is held against no identity", "name"_is = person.name.value),
                      tr("say in words who this is, as in 'identity: [woman, muslim]'"));
    else if (std::none_of(scenes.begin(), scenes.end(), [&](const source::Scene& scene) {
               return !scene.is_page() && survey::is_about(scene, person);
             }))
      problems.report(rule.name, person.turns_out.at,
                      tr("nothing is decided where {name} is met", "name"_is = person.name.value),
                      tr("'turns_out' is for those about whom the learner decides: remove it, or name {name} in a "
                         "scene with options",
                         "name"_is = person.name.value));
  }
}

void no_signal_balance(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t enough = 3;
  std::vector<source::Choice<source::Truth>> truths;
  bool differ = false;
  for (const source::Scene& scene : module.document.scenes) {
    if (!scene.truth.written()) continue;
    truths.push_back(scene.truth);
    differ = differ || scene.truth.value != truths.front().value;
  }
  if (truths.size() >= enough && !differ && truths.front().value)
    problems.report(
        rule.name, truths.front().at,
        tr("the truth is '{truth}' in all {count} scenes that have one",
           "truth"_is = std::string(text_of(*truths.front().value, source::truths)), "count"_is = truths.size()),
        tr("one answer for all of them is always right; mix the two"));
}

constexpr Rule table[] = {
    {"identity-truth-balance", identity_truth_balance}, {"identity-conduct-balance", identity_conduct_balance},
    {"staff-gender-balance", staff_gender_balance},     {"unused-turns-out", unused_turns_out},
    {"no-signal-balance", no_signal_balance},
};

}  // namespace

std::span<const Rule> fairness_rules() { return table; }

}  // namespace rollcall::check
