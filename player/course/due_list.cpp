#include "player/course/due_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rollcall::course {
namespace {

constexpr std::array order = {State::expired, State::due, State::window_open, State::not_started};

std::size_t urgency(State state) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), state) - order.begin());
}

bool comes_first(const DueRow& a, const DueRow& b) {
  const auto rank = [](const DueRow& row) {
    return std::tuple(urgency(row.state), row.day.value_or(Date{}), row.entry, row.step);
  };
  return rank(a) < rank(b);
}

void add_steps(DueList& list, std::uint32_t entry, const Followed& followed) {
  for (std::uint32_t step = 0; step < followed.path->steps.size(); ++step) {
    if (!followed.path->steps[step].needed) continue;
    const StepStatus& status = followed.status->steps[step];
    ++list.counts[static_cast<std::size_t>(status.state)];
    if (urgency(status.state) == order.size()) continue;
    const std::optional<Date> day = status.completed ? status.completed->as_earned.until : status.due_by;
    list.rows.push_back({entry, step, status.state, status.begun, day});
  }
}

}  // namespace

DueList due_list(std::span<const OnPath> all) {
  DueList list;
  for (std::uint32_t entry = 0; entry < all.size(); ++entry) {
    const Followed& followed = all[entry].followed;
    if (!followed.status->follows) continue;
    add_steps(list, entry, followed);
    for (PostStatus& post : posts_of(*followed.path, *followed.status)) {
      if (!post.is_open()) list.closed_posts.push_back({entry, std::move(post)});
    }
  }
  std::sort(list.rows.begin(), list.rows.end(), comes_first);
  return list;
}

}  // namespace rollcall::course
