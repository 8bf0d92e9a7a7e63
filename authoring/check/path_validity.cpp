#include <algorithm>
#include <string>

#include "authoring/check/path_rule_tables.h"
#include "authoring/source/nearest.h"

namespace rollcall::check {
namespace {

using source::Diagnostics, source::Step, source::ValidityRule;

constexpr std::int32_t months_of_year = 12;

void unknown_validity(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  std::vector<std::string> known;
  for (const ValidityRule& one : path.document.rules) known.push_back(one.id.value);
  for (const Step& step : path.document.steps) {
    if (step.rule.written() && !path.document.find_rule(step.rule.value))
      problems.report(rule.name, step.rule.at, tr("the path has no rule '{rule}'", "rule"_is = step.rule.value),
                      known.empty() ? tr("add it under 'rules', or remove the line: then the step counts for ever")
                                    : source::did_you_mean(step.rule.value, known));
  }
}

void unused_validity(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const auto& steps = path.document.steps;
  for (const ValidityRule& one : path.document.rules) {
    if (std::none_of(steps.begin(), steps.end(), [&](const Step& step) { return step.rule.value == one.id.value; }))
      problems.report(rule.name, one.id.at, tr("no step counts by the rule '{rule}'", "rule"_is = one.id.value),
                      tr("name it in a step, or remove it"));
  }
}

void bad_months(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const ValidityRule& one : path.document.rules) {
    if (one.is_fixed() && one.months.written())
      problems.report(rule.name, one.months.at, tr("a fixed date counts from year to year, and for no months"),
                      tr("remove the line"));
    if (!one.is_fixed() && !one.months.written())
      problems.report(rule.name, one.id.at,
                      tr("'{rule}' doesn't say for how many months it counts", "rule"_is = one.id.value),
                      tr("add '{example}'", "example"_is = std::string("months: 12")));
  }
}

void bad_window(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const ValidityRule& one : path.document.rules) {
    if (!one.window.written() || (!one.is_fixed() && !one.months.written())) continue;
    const std::int32_t months = one.is_fixed() ? months_of_year : one.months.value;
    if (one.window.value >= months)
      problems.report(rule.name, one.window.at,
                      trn("a window of {window} months is no shorter than what it counts, {n} month",
                          "a window of {window} months is no shorter than what it counts, {n} months",
                          static_cast<std::uint64_t>(std::max(months, 0)), "window"_is = one.window.value),
                      tr("make it shorter: it is the time before the expiry"));
  }
}

void bad_date(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  for (const ValidityRule& one : path.document.rules) {
    if (one.date.written() && !one.day)
      problems.report(rule.name, one.date.at, tr("no year has the day '{date}'", "date"_is = one.date.value),
                      tr("write the day and the month in English, such as 31 March"));
    if (one.is_fixed() && !one.date.written())
      problems.report(rule.name, one.id.at,
                      tr("'{rule}' counts to a fixed date and names none", "rule"_is = one.id.value),
                      tr("add '{example}'", "example"_is = std::string("date: 31 March")));
    if (!one.is_fixed() && one.date.written())
      problems.report(rule.name, one.date.at, tr("'{rule}' doesn't count to a fixed date", "rule"_is = one.id.value),
                      tr("remove the line, or add '{example}'", "example"_is = std::string("from: fixed date")));
  }
}

void bad_ladder(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const auto& ladder = path.document.ladder;
  const auto falls = std::adjacent_find(ladder.begin(), ladder.end(),
                                        [](const auto& one, const auto& next) { return next.value <= one.value; });
  if (falls != ladder.end())
    problems.report(
        rule.name, std::next(falls)->at,
        tr("{months} does not come after {before}", "months"_is = std::next(falls)->value, "before"_is = falls->value),
        tr("write the months in rising order: each is counted from the completion"));
}

/// Where a step expires first, the renewal is the refresher.
void ladder_too_long(const CheckedPath& path, const PathRule& rule, Diagnostics& problems) {
  const auto& ladder = path.document.ladder;
  const std::int32_t last = ladder.empty() ? course::Path{}.ladder.back() : ladder.back().value;
  for (const Step& step : path.document.steps) {
    const ValidityRule* const counts = path.document.find_rule(step.rule.value);
    if (!counts || !step.is_refreshed) continue;
    const std::int32_t months = counts->is_fixed() ? months_of_year : counts->months.value;
    if (months <= 0 || last <= months) continue;
    problems.report(rule.name, ladder.empty() ? step.rule.at : ladder.back().at,
                    trn("'{step}' expires after {n} month, before the last rung of the ladder, {last}",
                        "'{step}' expires after {n} months, before the last rung of the ladder, {last}",
                        static_cast<std::uint64_t>(months), "step"_is = step.id.value, "last"_is = last),
                    tr("end the ladder there, or write 'refreshed: no' for the step"));
    return;
  }
}

constexpr PathRule table[] = {
    {"unknown-validity", unknown_validity},
    {"unused-validity", unused_validity},
    {"bad-months", bad_months},
    {"bad-window", bad_window},
    {"bad-date", bad_date},
    {"bad-ladder", bad_ladder},
    {"ladder-too-long", ladder_too_long},
};

}  // namespace

std::span<const PathRule> path_validity_rules() { return table; }

}  // namespace rollcall::check
