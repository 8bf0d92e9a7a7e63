#include "authoring/prove/path_proof.h"

#include <algorithm>

#include "authoring/prove/renewals.h"
#include "authoring/survey/working_days.h"

namespace rollcall::prove {
namespace {

using Steps = std::vector<std::uint32_t>;

/// Each step that opens for somebody who fails `failed` again and again, and passes the others; in order.
std::vector<bool> opened(const course::Path& path, std::optional<std::uint32_t> failed) {
  std::vector<bool> open(path.steps.size());
  for (std::uint32_t i = 0; i < path.steps.size(); ++i) {
    const Steps& after = path.steps[i].after;
    open[i] =
        std::all_of(after.begin(), after.end(), [&](std::uint32_t before) { return open[before] && before != failed; });
  }
  return open;
}

/// All that comes before a step, and the step.
Steps way_to(const course::Path& path, std::uint32_t step) {
  std::vector<bool> is_on_way(path.steps.size());
  is_on_way[step] = true;
  for (std::uint32_t i = step + 1; i-- > 0;) {
    if (!is_on_way[i]) continue;
    for (const std::uint32_t before : path.steps[i].after) is_on_way[before] = true;
  }
  Steps way;
  for (std::uint32_t i = 0; i <= step; ++i) {
    if (is_on_way[i]) way.push_back(i);
  }
  return way;
}

std::vector<std::int32_t> minutes_of(const Steps& steps, const std::vector<std::int32_t>& minutes) {
  std::vector<std::int32_t> some;
  for (const std::uint32_t step : steps) some.push_back(minutes[step]);
  return some;
}

Steps needed_steps(const course::Path& path) {
  Steps steps;
  for (std::uint32_t i = 0; i < path.steps.size(); ++i) {
    if (path.steps[i].needed) steps.push_back(i);
  }
  return steps;
}

std::int32_t sum(const std::vector<std::int32_t>& minutes) {
  std::int32_t total = 0;
  for (const std::int32_t one : minutes) total += one;
  return total;
}

StepFigures figures_of(const course::Path& path, std::uint32_t step, const std::vector<std::int32_t>& minutes) {
  StepFigures figures;
  figures.minutes = minutes[step];
  figures.days = survey::calendar_days(survey::working_days(minutes_of(way_to(path, step), minutes)));
  const std::vector<bool> open = opened(path, step);
  for (std::uint32_t i = 0; i < path.steps.size(); ++i) {
    if (!open[i]) figures.blocks.push_back(i);
  }
  for (std::uint32_t post = 0; post < path.posts.size(); ++post) {
    const Steps& needs = path.posts[post].needs;
    if (std::any_of(needs.begin(), needs.end(), [&](std::uint32_t needed) { return needed == step || !open[needed]; }))
      figures.posts.push_back(post);
  }
  return figures;
}

/// What is done one after the other, in the order of the path.
std::vector<std::int32_t> days_of(const course::Path& path, const std::vector<std::int32_t>& minutes) {
  std::vector<std::int32_t> so_far, days;
  for (std::uint32_t i = 0; i < path.steps.size(); ++i) {
    so_far.push_back(minutes[i]);
    days.push_back(survey::calendar_days(survey::working_days(so_far)));
  }
  return days;
}

}  // namespace

PathProof prove(const course::Path& path, const std::vector<std::int32_t>& minutes) {
  PathProof proof;
  const Steps needed = needed_steps(path);
  const std::vector<bool> open = opened(path, {});
  proof.is_completed = std::all_of(needed.begin(), needed.end(), [&](std::uint32_t step) { return open[step]; });
  const std::vector<std::int32_t> of_needed = minutes_of(needed, minutes);
  proof.needed_minutes = sum(of_needed);
  proof.all_minutes = sum(minutes);
  proof.working_days = survey::working_days(of_needed);
  proof.days = survey::calendar_days(proof.working_days);
  for (std::uint32_t i = 0; i < path.steps.size(); ++i) proof.steps.push_back(figures_of(path, i, minutes));
  proof.renewals = follow_renewals(path, minutes, days_of(path, minutes));
  constexpr std::uint16_t a_year = 12;
  const auto refreshed =
      std::count_if(path.steps.begin(), path.steps.end(), [](const course::Step& step) { return step.refreshed; });
  const auto rungs =
      std::count_if(path.ladder.begin(), path.ladder.end(), [](std::uint16_t months) { return months <= a_year; });
  proof.refreshers = static_cast<std::uint64_t>(refreshed * rungs);
  return proof;
}

}  // namespace rollcall::prove
