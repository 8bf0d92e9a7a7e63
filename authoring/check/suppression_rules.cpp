#include <algorithm>

#include "authoring/check/rule_tables.h"
#include "authoring/source/nearest.h"
#include "authoring/source/suppressions.h"
#include "authoring/survey/wording.h"

namespace rollcall::check {

using source::Suppression;

namespace {

void unknown_rule(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto is_of = [](const source::Rule& one, source::Finder finder) { return one.finders.first() == finder; };
  const auto is_of_paths = [&](const source::Rule& one) {
    return is_of(one, source::Finder::path) || is_of(one, source::Finder::path_proof);
  };
  const auto can_be_silenced = [&](const source::Rule& one) {
    return !is_of(one, source::Finder::translations) && !is_of(one, source::Finder::folder) && !is_of_paths(one);
  };
  std::vector<std::string> known;
  for (const source::Rule& one : source::rules()) {
    if (can_be_silenced(one)) known.emplace_back(one.id);
  }
  for (const Suppression& suppression : module.document.suppressions) {
    const std::string& id = suppression.rule.value;
    const source::Rule* const named = source::find_rule(id);
    if (!suppression.rule.written() || (named && can_be_silenced(*named))) continue;
    if (named)
      problems.report(rule.name, suppression.rule.at, tr("'{rule}' cannot be silenced in a module", "rule"_is = id),
                      is_of_paths(*named) ? tr("it is asked of paths")
                      : is_of(*named, source::Finder::folder)
                          ? tr("it speaks of all modules of a folder together")
                          : tr("it says what learners do not get in their language"));
    else
      problems.report(rule.name, suppression.rule.at, tr("there is no rule '{rule}'", "rule"_is = id),
                      source::did_you_mean(id, known));
  }
}

void weak_reason(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t shortest = 10;
  for (const Suppression& suppression : module.document.suppressions) {
    if (suppression.reason.written() && survey::characters(suppression.reason.value).size() < shortest)
      problems.report(rule.name, suppression.reason.at, tr("this is no reason for silencing a warning"),
                      tr("say in a sentence why the warning is wrong here"));
  }
}

void unused_suppression(const Module& module, const Rule&, Diagnostics& problems) {
  source::Suppressions suppressions(module.document);
  problems.remove_if([&](const source::Diagnostic& found) { return suppressions.silence(found); });
  suppressions.report_unused(source::Finder::reading, problems);
  suppressions.report_unused(source::Finder::check, problems);
}

constexpr Rule table[] = {
    {"unknown-rule", unknown_rule},
    {"weak-reason", weak_reason},
    {"unused-silence", unused_suppression},
};

}  // namespace

std::span<const Rule> suppression_rules() { return table; }

}  // namespace rollcall::check
