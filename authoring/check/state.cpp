#include <algorithm>
#include <set>

#include "authoring/check/rule_tables.h"
#include "authoring/survey/visit.h"

namespace rollcall::check {

using source::Effect;
using source::Variable;

namespace {

/// Reports in one list of effects what changes nothing.
void expect_useful(const std::vector<Effect>& effects, const Rule& rule, Diagnostics& problems) {
  for (std::size_t i = 0; i < effects.size(); ++i) {
    const Effect& effect = effects[i];
    if (!effect.name.written() || effect.name.value.empty()) continue;
    const auto overwrites = [&](const Effect& later) {
      return later.name.value == effect.name.value && later.kind != Effect::Kind::add;
    };
    if (std::any_of(effects.begin() + static_cast<std::ptrdiff_t>(i) + 1, effects.end(), overwrites)) {
      problems.report(rule.name, effect.name.at,
                      tr("this changes nothing, because '{variable}' is set again in the same list",
                         "variable"_is = effect.name.value),
                      tr("keep one of the two"));
    }
  }
}

void useless_effect(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_option(module.document,
                      [&](const source::Option& option) { expect_useful(option.effects, rule, problems); });
  for (const source::Beat& beat : module.document.later) expect_useful(beat.effects, rule, problems);
}

void never_changed_variable(const Module& module, const Rule& rule, Diagnostics& problems) {
  std::set<std::string, std::less<>> changed, asked;
  bool all_known = true;
  survey::each_effect(module.document, [&](const Effect& effect) {
    changed.insert(effect.name.value);
    all_known = all_known && module.names.variables.has(effect.name.value);
  });
  if (!all_known) return;  // another rule has reported the effect, which may be the one that is missed here
  survey::each_condition_or_claim(module.document, [&](const source::Condition& condition) {
    survey::each_term(condition.term, [&](const source::Term& term) {
      if (term.kind == source::Term::Kind::word) asked.insert(term.word);
    });
  });
  for (const Variable& variable : module.document.state) {
    const bool is_used = variable.shown.written() || variable.revealed.written() || asked.contains(variable.id.value);
    if (is_used && !variable.randomized && !changed.contains(variable.id.value))
      problems.report(rule.name, variable.id.at,
                      tr("'{variable}' stays as it is at the start", "variable"_is = variable.id.value),
                      tr("change it with 'do', or write 'start: drawn'"));
  }
}

void range_too_wide(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Variable& variable : module.document.state) {
    if (variable.maximum - variable.minimum >= 1000)
      problems.report(rule.name, variable.id.at,
                      tr("'{variable}' has {count} values", "variable"_is = variable.id.value,
                         "count"_is = variable.maximum - variable.minimum + 1),
                      tr("nobody feels so many steps, and proving takes long; most stories need 0..10"));
  }
}

constexpr Rule table[] = {
    {"useless-effect", useless_effect},
    {"never-changed-variable", never_changed_variable},
    {"range-too-wide", range_too_wide},
};

}  // namespace

std::span<const Rule> state_rules() { return table; }

}  // namespace rollcall::check
