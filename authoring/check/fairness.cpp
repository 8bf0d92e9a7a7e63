#include "authoring/check/balance.h"
#include "authoring/check/rule_tables.h"

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
    {"identity-truth-balance", identity_truth_balance},
    {"no-signal-balance", no_signal_balance},
};

}  // namespace

std::span<const Rule> fairness_rules() { return table; }

}  // namespace rollcall::check
