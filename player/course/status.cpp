#include "player/course/status.h"

#include <algorithm>

namespace rollcall::course {
namespace {

/// Of today, or nothing for who does not follow the path today.
std::optional<Date> last_joined(std::span<const Stay> stays, const Date& today) {
  std::optional<Date> joined;
  for (const Stay& stay : stays) {
    const bool now = stay.joined <= today && (!stay.left || today < *stay.left);
    if (now && (!joined || stay.joined > *joined)) joined = stay.joined;
  }
  return joined;
}

bool is_begun(const Step& step, std::span<const OpenAttempt> open) {
  return std::any_of(open.begin(), open.end(), [&](const OpenAttempt& attempt) {
    return serves(step, attempt.module, attempt.variant, attempt.mode);
  });
}

State state_before_completion(const StepStatus& step) {
  if (!step.missing.empty()) return State::not_open;
  return step.due_by ? State::due : State::not_started;
}

}  // namespace

State state_of(const Reading& reading, const Date& today) {
  if (!reading.until) return State::done;
  if (today > *reading.until) return State::expired;
  return today >= *reading.window_opens ? State::window_open : State::done;
}

bool is_valid(State state) { return state == State::done || state == State::window_open; }

PathStatus status_of(const Path& path, const Learned& learned, std::span<const OpenAttempt> open,
                     std::span<const Stay> stays, const Date& today) {
  const std::optional<Date> joined = last_joined(stays, today);
  PathStatus all{joined.has_value(), {}};
  all.steps.reserve(path.steps.size());
  for (const Step& step : path.steps) {
    StepStatus& status = all.steps.emplace_back();
    status.begun = is_begun(step, open);
    status.completed = completed(path, step, learned, today);
    status.refresher = next_refresher(path, step, learned);
    if (status.completed) {
      status.state = state_of(status.completed->as_earned, today);
      continue;
    }
    for (const std::uint32_t before : step.after) {
      if (!all.steps[before].completed) status.missing.push_back(before);
    }
    if (joined && step.within_days) status.due_by = add_days(*joined, *step.within_days);
    status.state = state_before_completion(status);
  }
  return all;
}

bool is_complete(const Path& path, const PathStatus& status) {
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    if (path.steps[i].needed && !is_valid(status.steps[i].state)) return false;
  }
  return true;
}

std::vector<PostStatus> posts_of(const Path& path, const PathStatus& status) {
  std::vector<PostStatus> all;
  for (std::uint32_t post = 0; post < path.posts.size(); ++post) {
    PostStatus& row = all.emplace_back();
    row.post = post;
    for (const std::uint32_t step : path.posts[post].needs) {
      const StepStatus& needed = status.steps[step];
      if (!needed.completed)
        row.to_complete.push_back(step);
      else if (!is_valid(needed.state))
        row.to_renew.push_back(step);
    }
  }
  return all;
}

}  // namespace rollcall::course
