#include <utility>

#include "authoring/check/rule_tables.h"
#include "authoring/survey/flow.h"

namespace rollcall::check {

using source::Option;
using source::Scene;

namespace {

constexpr std::size_t most_primer_pages = 3;

/// The pages stand first, in this order, and each leads to the next, so that nothing comes between them. A view that
/// leaves some of them out leaves them out here too.
void bad_primer(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& primer = module.document.primer;
  const auto& scenes = module.document.scenes;
  const survey::Flow flow(module.document, module.names);
  for (std::size_t i = 0; i < primer.size(); ++i) {
    const auto scene = module.names.scenes.find(primer[i].value);
    if (!scene) continue;  // another rule says so
    const auto name = "scene"_is = primer[i].value;
    if (!scenes[*scene].is_page() || scenes[*scene].is_example()) {
      problems.report(rule.name, primer[i].at, tr("'{scene}' has options, and a primer is only read", name),
                      tr("name pages: scenes without options"));
    } else if (*scene != i) {
      problems.report(rule.name, primer[i].at,
                      tr("'{scene}' is not page {number} of the module", name, "number"_is = i + 1),
                      tr("let the pages of the primer be the first scenes of the file, in this order"));
    } else if (i + 1 < primer.size() && flow.after_page(*scene) != i + 1) {
      problems.report(rule.name, primer[i].at,
                      tr("after '{scene}' comes something else than '{next}'", name, "next"_is = primer[i + 1].value),
                      tr("let each page of the primer lead to the next one"));
    }
  }
}

void long_primer(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& primer = module.document.primer;
  if (primer.size() > most_primer_pages)
    problems.report(rule.name, primer[most_primer_pages].at,
                    trn("the primer has {n} page", "the primer has {n} pages", primer.size()),
                    tr("two are enough: what somebody must know before the first decision, and whom they will meet"));
}

bool has_played_part(const Option& option) {
  return option.when || option.once || option.critical || !option.effects.empty() || option.signal.written() ||
         option.bias.written() || option.go.written();
}

bool has_played_part(const Scene& scene) {
  return !scene.looks.empty() || scene.time || scene.support.written() || scene.truth.written();
}

void bad_example(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const Scene& scene : module.document.scenes) {
    if (!scene.is_example()) continue;
    if (has_played_part(scene))
      problems.report(rule.name, scene.id.at,
                      tr("worked example '{scene}' has something that only play needs", "scene"_is = scene.id.value),
                      tr("take 'look', 'time', 'support' and 'truth' out: nothing is decided here"));
    for (const Option& option : scene.solutions) {
      if (has_played_part(option))
        problems.report(rule.name, option.id.at,
                        tr("option '{option}' of a worked example has something that only play needs",
                           "option"_is = option.id.value),
                        tr("keep 'text', 'quality', 'then', 'why' and 'cite': it is shown, and nobody can take it"));
    }
  }
}

/// Shows this scene after a decision, in the flow of a variant.
bool comes_after_decision(const Module& module, const survey::Flow& flow, std::size_t scene) {
  const auto& scenes = module.document.scenes;
  for (std::size_t from = 0; from < scenes.size(); ++from) {
    if (!scenes[from].is_page() && flow.is_shown(from) && flow.is_reached(from) && flow.reaches(from, scene))
      return true;
  }
  return false;
}

void late_example(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto& scenes = module.document.scenes;
  const survey::Flow flow(module.document, module.names);
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    if (scenes[i].is_example() && comes_after_decision(module, flow, i))
      problems.report(rule.name, scenes[i].id.at,
                      tr("worked example '{scene}' comes after a decision", "scene"_is = scenes[i].id.value),
                      tr("show it before the first decision, behind the primer"));
  }
}

constexpr Rule table[] = {
    {"bad-primer", bad_primer},
    {"long-primer", long_primer},
    {"bad-example", bad_example},
    {"late-example", late_example},
};

}  // namespace

std::span<const Rule> guidance_rules() { return table; }

}  // namespace rollcall::check
