#include "authoring/check/rule_tables.h"

#include <utility>
#include <vector>

#include "player/parallel.h"

namespace rollcall::check {
namespace {

std::vector<Rule> collected() {
  std::vector<Rule> all;
  for (const auto table : {metadata_rules, references_rules, values_rules, story_rules, variants_rules, questions_rules,
                           marks_rules, media_rules, conditions_rules, state_rules, options_rules, labels_rules,
                           fairness_rules, readability_rules, typography_rules, completeness_rules, suppression_rules})
    all.insert(all.end(), table().begin(), table().end());
  return all;
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = collected();
  return all;
}

void check(const source::Document& document, const Environment& environment, Diagnostics& problems) {
  const source::Names names(document);
  const Module module{document, names, environment};
  // Rules know nothing of each other; the last one looks at what they found.
  const auto others = rules().first(rules().size() - 1);
  std::vector<Diagnostics> found(others.size());
  in_parallel(others.size(), [&](std::size_t i) { others[i].run(module, others[i], found[i]); });
  for (Diagnostics& of_rule : found) problems.add(std::move(of_rule));
  rules().back().run(module, rules().back(), problems);
}

void check(const source::Document& document, std::function<bool(std::string_view)> file_exists, Diagnostics& problems) {
  check(document, Environment{std::move(file_exists)}, problems);
}

}  // namespace rollcall::check
