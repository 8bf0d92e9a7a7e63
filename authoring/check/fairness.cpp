#include "authoring/check/balance.h"
#include "authoring/check/rule_tables.h"

namespace rollcall::check {

namespace {

void identity_truth_balance(const Module& module, const Rule& rule, Problems& problems) {
  Balance balance;
  balance.add(module.document);
  if (balance.is_unfair())
    problems.warning(rule.name, module.document.cast.front().id.at, "who somebody is gives away what is true",
                     "let each identity be met about as often in 'signal' as in 'benign' scenes: " + balance.counts());
}

void no_signal_balance(const Module& module, const Rule& rule, Problems& problems) {
  constexpr std::size_t enough = 3;
  std::vector<source::Choice<source::Truth>> truths;
  bool differ = false;
  for (const source::Scene& scene : module.document.scenes) {
    if (!scene.truth.written()) continue;
    truths.push_back(scene.truth);
    differ = differ || scene.truth.value != truths.front().value;
  }
  if (truths.size() >= enough && !differ && truths.front().value)
    problems.warning(rule.name, truths.front().at,
                     "the truth is '" + std::string(text_of(*truths.front().value, source::truths)) + "' in all " +
                         std::to_string(truths.size()) + " scenes that have one",
                     "one answer for all of them is always right; mix the two");
}

constexpr Rule table[] = {
    {"identity-truth-balance", "Who somebody is gives no hint at what is true: a corrected Cramér's V of at most 0.3.",
     identity_truth_balance},
    {"no-signal-balance", "Scenes with a truth are not all signal or all benign.", no_signal_balance},
};

}  // namespace

std::span<const Rule> fairness_rules() { return table; }

}  // namespace rollcall::check
