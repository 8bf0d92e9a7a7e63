#include "authoring/check/rule_tables.h"

#include <utility>
#include <vector>

#include "authoring/source/parallel.h"

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

constexpr ReadingRule all_reading_rules[] = {
    {"yaml", "The file is YAML without anchors, aliases and tags, and of a sensible size."},
    {"unknown-key", "Every key is one of the language."},
    {"missing-key", "Nothing that the language requires is missing."},
    {"wrong-shape", "Everything has the shape that the language gives it."},
    {"bad-id", "An id is lower-case letters, digits and '_', starting with a letter."},
    {"bad-condition", "A condition can be read."},
    {"bad-effect", "An effect can be read."},
    {"bad-variable",
     "A variable is a flag, or has a range or stages, starts inside, and has names that conditions can ask for."},
    {"bad-fragment", "A use of a fragment names one and gives it what it needs."},
    {"unused-fragment", "A fragment is used."},
    {"bad-file", "A further file is there and holds only what it may."},
};

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = collected();
  return all;
}

std::span<const ReadingRule> reading_rules() { return all_reading_rules; }

void check(const source::Document& document, const Environment& environment, Problems& problems) {
  const source::Names names(document);
  const Module module{document, names, environment};
  // Rules know nothing of each other; the last one looks at what they found.
  const auto others = rules().first(rules().size() - 1);
  std::vector<Problems> found(others.size());
  source::in_parallel(others.size(), [&](std::size_t i) { others[i].run(module, others[i], found[i]); });
  for (Problems& of_rule : found) problems.add(std::move(of_rule));
  rules().back().run(module, rules().back(), problems);
}

void check(const source::Document& document, std::function<bool(std::string_view)> file_exists, Problems& problems) {
  check(document, Environment{std::move(file_exists)}, problems);
}

}  // namespace rollcall::check
