#include <algorithm>

#include "authoring/check/rule_tables.h"
#include "authoring/source/id_path.h"
#include "authoring/source/nearest.h"
#include "authoring/source/wording.h"

namespace rollcall::check {

using source::Problem;
using source::Suppression;

namespace {

std::vector<std::string> known_rules() {
  std::vector<std::string> names;
  for (const Rule& rule : rules()) names.emplace_back(rule.name);
  for (const ReadingRule& rule : reading_rules()) names.emplace_back(rule.name);
  return names;
}

void unknown_rule(const Module& module, const Rule& rule, Problems& problems) {
  const std::vector<std::string> known = known_rules();
  for (const Suppression& suppression : module.document.suppressions) {
    if (suppression.rule.written() && std::find(known.begin(), known.end(), suppression.rule.value) == known.end())
      problems.error(rule.name, suppression.rule.at, "there is no rule '" + suppression.rule.value + "'",
                     source::did_you_mean(suppression.rule.value, known));
  }
}

void weak_reason(const Module& module, const Rule& rule, Problems& problems) {
  constexpr std::size_t shortest = 10;
  for (const Suppression& suppression : module.document.suppressions) {
    if (suppression.reason.written() && source::characters(suppression.reason.value).size() < shortest)
      problems.error(rule.name, suppression.reason.at, "this is no reason for silencing a warning",
                     "say in a sentence why the warning is wrong here");
  }
}

void unused_suppression(const Module& module, const Rule& rule, Problems& problems) {
  const std::vector<std::string> known = known_rules();
  const source::Places places(module.document);
  std::vector<bool> used(module.document.suppressions.size());
  problems.remove_if([&](const Problem& problem) {
    bool is_silenced = false;
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Suppression& suppression = module.document.suppressions[i];
      if (problem.severity == source::Severity::error || suppression.rule.value != problem.rule) continue;
      if (suppression.at.value != "all" && !places.names(problem.at, suppression.at.value)) continue;
      used[i] = is_silenced = true;
    }
    return is_silenced;
  });
  for (std::size_t i = 0; i < used.size(); ++i) {
    const Suppression& suppression = module.document.suppressions[i];
    if (!used[i] && std::find(known.begin(), known.end(), suppression.rule.value) != known.end())
      problems.warning(rule.name, suppression.rule.at,
                       "this silences nothing: there is no warning '" + suppression.rule.value + "' at '" +
                           suppression.at.value + "'",
                       "remove it, or name the id that stands nearest to the warning; errors cannot be silenced");
  }
}

constexpr Rule table[] = {
    {"unknown-rule", "What is silenced is a rule.", unknown_rule},
    {"weak-reason", "A warning is silenced with a reason of ten characters at least.", weak_reason},
    {"unused-silence", "What is silenced is a warning that is there.", unused_suppression},
};

}  // namespace

std::span<const Rule> suppression_rules() { return table; }

}  // namespace rollcall::check
