#include <utility>
#include <vector>

#include "authoring/check/rule_tables.h"
#include "authoring/check/wholeness.h"
#include "authoring/source/suppressions.h"
#include "player/parallel.h"

namespace rollcall::check {
namespace {

std::vector<Rule> collected() {
  std::vector<Rule> all;
  for (const auto table : {metadata_rules,    references_rules, values_rules,       story_rules,   guidance_rules,
                           variants_rules,    forms_rules,      questions_rules,    marks_rules,   media_rules,
                           conditions_rules,  state_rules,      options_rules,      labels_rules,  fairness_rules,
                           readability_rules, typography_rules, completeness_rules, reasons_rules, suppression_rules})
    all.insert(all.end(), table().begin(), table().end());
  return all;
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = collected();
  return all;
}

void check(const source::Document& document, const Environment& environment, Diagnostics& problems) {
  const survey::Names names(document);
  const Module module{document, names, environment};
  // Rules know nothing of each other; the last one looks at what they found.
  const auto others = rules().first(rules().size() - 1);
  const bool whole = is_whole(problems);
  std::vector<Diagnostics> found(others.size());
  in_parallel(others.size(), [&](std::size_t i) {
    if (whole || !source::weighs_the_whole(*source::find_rule(others[i].name)))
      others[i].run(module, others[i], found[i]);
  });
  for (Diagnostics& of_rule : found) problems.add(std::move(of_rule));
  rules().back().run(module, rules().back(), problems);
  if (!whole) problems.remove_if([](const source::Diagnostic& one) { return one.rule == rules().back().name; });
}

void check_texts(const source::Document& document, const Environment& environment, Diagnostics& problems) {
  const survey::Names names(document);
  const Module module{document, names, environment};
  Diagnostics found;
  for (const Rule& rule : rules()) {
    if (source::find_rule(rule.name)->finders.contain(source::Finder::translations)) rule.run(module, rule, found);
  }
  source::Suppressions suppressions(document);
  found.remove_if([&](const source::Diagnostic& one) { return suppressions.silence(one); });
  problems.add(std::move(found));
}

void check(const source::Document& document, std::function<bool(std::string_view)> file_exists, Diagnostics& problems) {
  check(document, Environment{std::move(file_exists)}, problems);
}

}  // namespace rollcall::check
