#include "authoring/check/path_check.h"

#include <algorithm>

#include "authoring/check/path_rule_tables.h"
#include "authoring/check/wholeness.h"
#include "authoring/source/nearest.h"
#include "authoring/source/suppressions.h"
#include "authoring/survey/wording.h"

namespace rollcall::check {
namespace {

using source::Diagnostics, source::Finder, source::Suppression;

std::vector<PathRule> collected() {
  std::vector<PathRule> all;
  for (const auto table : {path_words_rules, path_steps_rules, path_deadline_rules, path_validity_rules})
    all.insert(all.end(), table().begin(), table().end());
  return all;
}

bool is_of_paths(const source::Rule& rule) {
  return rule.finders.contain(Finder::path) || rule.finders.contain(Finder::path_proof) ||
         rule.finders.contain(Finder::reading);
}

void check_silences(const source::PathDocument& path, Diagnostics& problems) {
  constexpr std::size_t shortest = 10;
  std::vector<std::string> known;
  for (const source::Rule& rule : source::rules()) {
    if (is_of_paths(rule)) known.emplace_back(rule.id);
  }
  for (const Suppression& one : path.suppressions) {
    const source::Rule* const named = source::find_rule(one.rule.value);
    if (one.rule.written() && (!named || !is_of_paths(*named)))
      problems.report("unknown-rule", one.rule.at,
                      tr("there is no rule '{rule}' for paths", "rule"_is = one.rule.value),
                      source::did_you_mean(one.rule.value, known));
    if (one.reason.written() && survey::characters(one.reason.value).size() < shortest)
      problems.report("weak-reason", one.reason.at, tr("this is no reason for silencing a warning"),
                      tr("say in a sentence why the warning is wrong here"));
  }
}

void silence(const source::PathDocument& path, bool whole, Diagnostics& problems) {
  std::vector<Suppression> known = path.suppressions;
  std::erase_if(known, [](const Suppression& one) {
    const source::Rule* const rule = source::find_rule(one.rule.value);
    return !rule || !is_of_paths(*rule);
  });
  source::Suppressions suppressions(known, path.outline, path.path);
  problems.remove_if([&](const source::Diagnostic& found) { return suppressions.silence(found); });
  if (!whole) return;
  for (const Finder finder : {Finder::reading, Finder::check, Finder::path})
    suppressions.report_unused(finder, problems);
}

}  // namespace

std::span<const PathRule> path_rules() {
  static const std::vector<PathRule> all = collected();
  return all;
}

void check(const source::PathDocument& path, const PathEnvironment& environment, Diagnostics& problems) {
  const survey::PathOrder order = survey::order_of(path);
  const CheckedPath checked{path, order, environment};
  const bool whole = is_whole(problems);
  for (const PathRule& rule : path_rules()) {
    if (whole || !source::weighs_the_whole(*source::find_rule(rule.name))) rule.run(checked, rule, problems);
  }
  check_silences(path, problems);
  silence(path, whole, problems);
}

void check_release(const source::PathDocument& path, const course::Path& now, const course::Path& before,
                   Diagnostics& problems) {
  for (const course::NamedRule& rule : now.rules) {
    const auto old = std::find_if(before.rules.begin(), before.rules.end(),
                                  [&](const course::NamedRule& one) { return one.name == rule.name; });
    if (old == before.rules.end() || rule.version > old->version) continue;
    if (rule.rule == old->rule && rule.version == old->version) continue;
    const source::ValidityRule* const written = path.find_rule(rule.name);
    problems.report("rule-not-raised", written ? written->version.at : path.version.at,
                    tr("the rule '{rule}' is another one than in {version}, and its version is not higher",
                       "rule"_is = rule.name, "version"_is = before.version.text()),
                    tr("write 'version: {next}', so that records say by which of them something was earned",
                       "next"_is = old->version + 1));
  }
  if (!(now == before) && !(now.version > before.version))
    problems.report("version-not-raised", path.version.at,
                    tr("the path is another one than {version}, and its version is not higher",
                       "version"_is = before.version.text()),
                    tr("raise it: a player takes no other path under a version that it has seen"));
}

}  // namespace rollcall::check
