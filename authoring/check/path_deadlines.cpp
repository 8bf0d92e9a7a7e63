#include "authoring/check/path_rule_tables.h"
#include "authoring/survey/working_days.h"

namespace rollcall::check {
namespace {

using source::Diagnostics, source::Step;

void bad_deadline(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const Step& step : path.document.steps) {
    if (step.within.written() && !step.within_days)
      problems.report(rule.name, step.within.at, tr("'{text}' is no number of days", "text"_is = step.within.value),
                      tr("write it so: 14 days, or 2 weeks; at most ten years"));
  }
}

std::int32_t minutes_of(const CheckedPath& path, const Step& step) {
  const survey::OfferedModule* const module = survey::find_offered(path.environment.modules, step.module.value);
  return module ? module->minutes(step.variant.value).value_or(0) : 0;
}

void deadline_too_short(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const std::size_t place : path.order.open) {
    const Step& step = path.document.steps[place];
    if (!step.within_days) continue;
    std::vector<std::int32_t> minutes;
    for (const std::size_t one : survey::way_to(path.document, path.order, place))
      minutes.push_back(minutes_of(path, path.document.steps[one]));
    const std::int32_t days = survey::calendar_days(survey::working_days(minutes));
    if (*step.within_days < days)
      problems.report(rule.name, step.within.at,
                      tr("'{within}' is too short for '{step}' with all that comes before it",
                         "within"_is = step.within.value, "step"_is = step.id.value),
                      trn("an hour of modules a working day, from whichever day one begins, takes {n} day",
                          "an hour of modules a working day, from whichever day one begins, takes {n} days",
                          static_cast<std::uint64_t>(days)));
  }
}

void deadline_too_early(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const Step& step : path.document.steps) {
    for (const source::Text& before : step.after) {
      const auto place = path.document.find_step(before.value);
      if (!place || !step.within_days) continue;
      const Step& earlier = path.document.steps[*place];
      if (earlier.within_days && *earlier.within_days > *step.within_days)
        problems.report(rule.name, step.within.at,
                        tr("'{step}' is due within {within}, and '{before}', which comes before it, within {later}",
                           "step"_is = step.id.value, "within"_is = step.within.value, "before"_is = before.value,
                           "later"_is = earlier.within.value),
                        tr("both are counted from joining the path: give the later one more days"));
    }
  }
}

constexpr PathRule table[] = {
    {"bad-deadline", bad_deadline},
    {"deadline-too-short", deadline_too_short},
    {"deadline-too-early", deadline_too_early},
};

}  // namespace

std::span<const PathRule> path_deadline_rules() { return table; }

}  // namespace rollcall::check
