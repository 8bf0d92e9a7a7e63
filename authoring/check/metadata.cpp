#include <cstdlib>
#include <utility>

#include "authoring/check/heading.h"
#include "authoring/check/rule_tables.h"
#include "authoring/source/scalars.h"
#include "authoring/survey/visit.h"
#include "player/scenario/scenario.h"

namespace rollcall::check {

namespace {

/// visit(code) for every code of a behaviour.
template <class Visit>
void each_behaviour(const source::Document& document, Visit visit) {
  const auto see = [&](const source::Text& code) {
    if (code.written()) visit(code);
  };
  for (const source::Scene& scene : document.scenes) see(scene.behaviour);
  survey::each_option(document, [&](const source::Option& option) { see(option.behaviour); });
  for (const source::Question& question : document.questions) see(question.behaviour);
}

void bad_version(const Module& module, const Rule&, Diagnostics& problems) {
  expect_version(module.document.version, problems);
}

void bad_language(const Module& module, const Rule&, Diagnostics& problems) {
  expect_language(module.document.language, problems);
}

void bad_behaviour(const Module& module, const Rule& rule, Diagnostics& problems) {
  each_behaviour(module.document, [&](const source::Text& code) {
    if (!source::is_behaviour(code.value))
      problems.report(rule.name, code.at, tr("'{code}' is not the code of a behaviour", "code"_is = code.value),
                      tr("write the competency and the behaviour, such as \"1.1\""));
  });
}

/// The behaviour of the same competency with the nearest number; null if there is no such competency.
const source::Framework::Entry* nearest_behaviour(const source::Framework& framework, const std::string& code) {
  const auto number = [](std::string_view of) {
    return source::parse_integer(of.substr(of.find('.') + 1)).value_or(0);
  };
  const std::string competency = scenario::competency_of(code);
  const source::Framework::Entry* best = nullptr;
  for (const source::Framework::Entry& entry : framework.behaviours) {
    if (scenario::competency_of(entry.code.value) != competency) continue;
    const auto distance = [&](const source::Framework::Entry& one) {
      return std::abs(number(one.code.value) - number(code));
    };
    if (!best || distance(entry) < distance(*best)) best = &entry;
  }
  return best;
}

void unknown_behaviour(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (!module.document.skills) return;
  const source::Framework& framework = *module.document.skills;
  const std::string& language = module.document.language.value;
  each_behaviour(module.document, [&](const source::Text& code) {
    if (!source::is_behaviour(code.value) || framework.find_behaviour(code.value)) return;
    const source::Framework::Entry* const near = nearest_behaviour(framework, code.value);
    Message hint = near
                       ? tr("the nearest is '{code}': {name}", "code"_is = near->code.value,
                            "name"_is = framework.in(language, near->name).value)
                       : tr("it has no competency {competency}", "competency"_is = scenario::competency_of(code.value));
    problems.report(rule.name, code.at, tr("the framework has no behaviour '{code}'", "code"_is = code.value),
                    std::move(hint));
  });
}

void bad_label(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Variable& variable : module.document.state) {
    if (variable.shown.written() && variable.revealed.written())
      problems.report(rule.name, variable.revealed.at,
                      tr("'{variable}' is shown and revealed", "variable"_is = variable.id.value),
                      tr("what is shown needs no 'revealed'"));
    if (variable.better.written() && !variable.shown.written())
      problems.report(rule.name, variable.better.at, tr("'better' goes with 'shown'"),
                      tr("the learner does not see '{variable}'", "variable"_is = variable.id.value));
  }
}

constexpr Rule table[] = {
    {"bad-version", bad_version},     {"bad-language", bad_language},
    {"bad-behaviour", bad_behaviour}, {"unknown-behaviour", unknown_behaviour},
    {"bad-label", bad_label},
};

}  // namespace

std::span<const Rule> metadata_rules() { return table; }

}  // namespace rollcall::check
