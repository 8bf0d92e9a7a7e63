#include <algorithm>

#include "authoring/check/places.h"
#include "authoring/check/rules.h"
#include "authoring/check/wording.h"
#include "authoring/source/nearest.h"

namespace rollcall::check {

using source::Problem;
using source::Silence;

namespace {

std::vector<std::string> known_rules() {
  std::vector<std::string> names;
  for (const Rule& rule : rules()) names.emplace_back(rule.name);
  for (const ReadingRule& rule : reading_rules()) names.emplace_back(rule.name);
  return names;
}

}  // namespace

void unknown_rule(const Module& module, const Rule& rule, Problems& problems) {
  const std::vector<std::string> known = known_rules();
  for (const Silence& silence : module.document.silences) {
    if (silence.rule.written() && std::find(known.begin(), known.end(), silence.rule.value) == known.end())
      problems.error(rule.name, silence.rule.at, "there is no rule '" + silence.rule.value + "'",
                     source::did_you_mean(silence.rule.value, known));
  }
}

void weak_reason(const Module& module, const Rule& rule, Problems& problems) {
  constexpr std::size_t shortest = 10;
  for (const Silence& silence : module.document.silences) {
    if (silence.reason.written() && characters(silence.reason.value).size() < shortest)
      problems.error(rule.name, silence.reason.at, "this is no reason for silencing a warning",
                     "say in a sentence why the warning is wrong here");
  }
}

void unused_silence(const Module& module, const Rule& rule, Problems& problems) {
  const std::vector<std::string> known = known_rules();
  const Places places(module.document);
  std::vector<bool> used(module.document.silences.size());
  problems.remove_if([&](const Problem& problem) {
    bool is_silenced = false;
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Silence& silence = module.document.silences[i];
      if (problem.severity == source::Severity::error || silence.rule.value != problem.rule) continue;
      if (silence.at.value != "all" && !places.names(problem.at, silence.at.value)) continue;
      used[i] = is_silenced = true;
    }
    return is_silenced;
  });
  for (std::size_t i = 0; i < used.size(); ++i) {
    const Silence& silence = module.document.silences[i];
    if (!used[i] && std::find(known.begin(), known.end(), silence.rule.value) != known.end())
      problems.warning(
          rule.name, silence.rule.at,
          "this silences nothing: there is no warning '" + silence.rule.value + "' at '" + silence.at.value + "'",
          "remove it, or name the id that stands nearest to the warning; errors cannot be silenced");
  }
}

}  // namespace rollcall::check
