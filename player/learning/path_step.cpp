#include "player/learning/path_step.h"

#include <algorithm>

#include "player/course/counting.h"
#include "player/course/rule_text.h"
#include "player/learning/corrections.h"
#include "player/library/paths.h"
#include "player/scenario/form.h"

namespace rollcall::learning {
namespace {

bool is_followed(const std::vector<record::Stay>& stays, std::string_view path, const record::Date& today) {
  return std::any_of(stays.begin(), stays.end(), [&](const record::Stay& stay) {
    return stay.path == path && stay.joined <= today && (!stay.left || today < *stay.left);
  });
}

std::string rule_of(const course::Path& path, const course::Step& step) {
  const auto rule = std::find_if(path.rules.begin(), path.rules.end(),
                                 [&](const course::NamedRule& named) { return named.name == step.rule; });
  return rule == path.rules.end() ? std::string() : course::text_of(*rule);
}

}  // namespace

record::PathStep path_step(const progress::Store& store, const library::Library& library, std::int64_t learner,
                           const record::Date& today, std::string_view module, const scenario::Scenario& scenario,
                           std::string_view form, record::Mode mode) {
  const std::vector<progress::Learner> learners = store.learners();
  const auto own = std::find_if(learners.begin(), learners.end(),
                                [&](const progress::Learner& other) { return other.id == learner; });
  if (own == learners.end()) return {};
  const std::vector<record::Stay> stays = people(store).stays(own->staff_number);
  if (stays.empty()) return {};
  const auto is_form = [&](const course::Step& step) {
    const auto variants = scenario.variants();
    const bool is_known =
        step.variant.empty() ||
        std::any_of(variants.begin(), variants.end(), [&](const auto& variant) { return variant.id == step.variant; });
    return step.module == module && is_known && scenario::form_of(scenario, step.variant) == form;
  };
  const auto serves = [&](const course::Step& step) {
    return course::serves(step, module, is_form(step) ? step.variant : form, mode);
  };
  // What is asked for in this very mode comes before what an assessment serves as well.
  const auto is_asked = [&](const course::Step& step) { return step.mode == mode && is_form(step); };
  const auto fits = [&](const course::Step& step) { return is_form(step) && serves(step); };
  for (const library::InstalledPath& installed : library::paths(library)) {
    if (!is_followed(stays, installed.path.id, today)) continue;
    const std::vector<course::Step>& steps = installed.path.steps;
    auto step = std::find_if(steps.begin(), steps.end(), is_asked);
    if (step == steps.end()) step = std::find_if(steps.begin(), steps.end(), fits);
    if (step == steps.end()) step = std::find_if(steps.begin(), steps.end(), serves);
    if (step == steps.end()) continue;
    return {installed.path.id, installed.path.version, step->id, rule_of(installed.path, *step)};
  }
  return {};
}

}  // namespace rollcall::learning
