#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "authoring/check/path_rule_tables.h"
#include "authoring/source/nearest.h"

namespace rollcall::check {
namespace {

using source::Diagnostics, source::Step, source::Text;

void unknown_step(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  std::vector<std::string> known;
  for (const Step& step : path.document.steps) known.push_back(step.id.value);
  const auto expect = [&](const Text& id) {
    if (id.written() && !path.document.find_step(id.value))
      problems.report(rule.name, id.at, tr("there is no step '{step}'", "step"_is = id.value),
                      source::did_you_mean(id.value, known));
  };
  for (const Step& step : path.document.steps) std::for_each(step.after.begin(), step.after.end(), expect);
  for (const source::Post& post : path.document.posts) std::for_each(post.needs.begin(), post.needs.end(), expect);
}

/// "a < b < a", where '<' is "comes after".
std::string told(const source::PathDocument& path, const std::vector<std::size_t>& ring) {
  std::string way;
  for (const std::size_t step : ring) way += path.steps[step].id.value + " < ";
  return way + path.steps[ring.front()].id.value;
}

void step_ring(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (std::vector<std::size_t> ring : path.order.rings) {
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
    const Step& first = path.document.steps[ring.front()];
    problems.report(
        rule.name, first.id.at,
        tr("'{step}' comes before itself: {ring}", "step"_is = first.id.value, "ring"_is = told(path.document, ring)),
        tr("read '<' as 'comes after', and take one of them out of an 'after'"));
  }
}

void step_never_opens(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const std::size_t place : path.order.shut) {
    const Text& id = path.document.steps[place].id;
    problems.report(rule.name, id.at, tr("'{step}' never opens: it comes after a ring", "step"_is = id.value),
                    tr("open the ring; see [step-ring]"));
  }
}

void unknown_module(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  std::vector<std::string> known;
  for (const survey::OfferedModule& module : path.environment.modules) known.push_back(module.id);
  for (const Step& step : path.document.steps) {
    if (!step.module.written() || survey::find_offered(path.environment.modules, step.module.value)) continue;
    problems.report(rule.name, step.module.at, tr("there is no module '{module}'", "module"_is = step.module.value),
                    known.empty() ? tr("give the folder that the modules stand in with --modules")
                                  : source::did_you_mean(step.module.value, known));
  }
}

void unknown_variant(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const Step& step : path.document.steps) {
    const survey::OfferedModule* const module = survey::find_offered(path.environment.modules, step.module.value);
    if (!module || !step.variant.written() || module->minutes(step.variant.value)) continue;
    std::vector<std::string> known;
    for (const survey::OfferedModule::Form& form : module->forms) known.push_back(form.id);
    problems.report(
        rule.name, step.variant.at,
        tr("'{module}' has no variant '{variant}'", "module"_is = module->id, "variant"_is = step.variant.value),
        known.empty() ? tr("remove the line: it has the whole module only")
                      : source::did_you_mean(step.variant.value, known));
  }
}

void optional_needed(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const auto is_optional = [&](const Text& id) {
    const auto place = path.document.find_step(id.value);
    return place && path.document.steps[*place].is_optional;
  };
  for (const Step& step : path.document.steps) {
    for (const Text& before : step.after) {
      if (!step.is_optional && is_optional(before))
        problems.report(rule.name, before.at,
                        tr("'{step}' is needed, and comes after '{before}', which is optional",
                           "step"_is = step.id.value, "before"_is = before.value),
                        tr("make both optional, or neither"));
    }
  }
  for (const source::Post& post : path.document.posts) {
    for (const Text& needed : post.needs) {
      if (is_optional(needed))
        problems.report(
            rule.name, needed.at,
            tr("'{post}' needs '{step}', which is optional", "post"_is = post.id.value, "step"_is = needed.value),
            tr("take 'optional: yes' away from the step, or the step out of 'needs'"));
    }
  }
}

void nothing_needed(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const auto& steps = path.document.steps;
  if (!steps.empty() && std::all_of(steps.begin(), steps.end(), [](const Step& step) { return step.is_optional; }))
    problems.report(rule.name, steps.front().id.at, tr("every step of this path is optional"),
                    tr("take 'optional: yes' away from one at least: else the path is complete before it is begun"));
}

void step_alike(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  std::map<std::tuple<std::string, std::string, bool>, std::string> met;
  for (const Step& step : path.document.steps) {
    const survey::OfferedModule* const module = survey::find_offered(path.environment.modules, step.module.value);
    const std::string form = module ? module->form_of(step.variant.value) : step.variant.value;
    const bool is_assessment = step.mode.is(record::Mode::assessment);
    const auto [before, is_new] = met.emplace(std::tuple(step.module.value, form, is_assessment), step.id.value);
    if (!is_new)
      problems.report(rule.name, step.id.at,
                      tr("'{step}' is what '{before}' is: the same form of the same module", "step"_is = step.id.value,
                         "before"_is = before->second),
                      tr("who completes one completes both: give it another variant or mode, or take it out"));
  }
}

constexpr PathRule table[] = {
    {"unknown-step", unknown_step},         {"step-ring", step_ring},
    {"step-never-opens", step_never_opens}, {"unknown-module", unknown_module},
    {"unknown-variant", unknown_variant},   {"optional-needed", optional_needed},
    {"nothing-needed", nothing_needed},     {"step-alike", step_alike},
};

}  // namespace

std::span<const PathRule> path_steps_rules() { return table; }

}  // namespace rollcall::check
