#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "player/course/home.h"
#include "player/course/status.h"

/// Who of a shift or a unit has something to do, for whoever plans it.
namespace rollcall::course {

/// A learner on a path; whose number and name it is, the caller knows.
struct OnPath {
  std::uint32_t learner = 0;
  Followed followed;
};

struct DueRow {
  std::uint32_t entry = 0;  ///< position in the list that was given
  std::uint32_t step = 0;
  State state = State::due;  ///< expired, due, window_open or not_started
  bool begun = false;
  /// Expired, window open: until when it counts. Due: by when. Not started: nothing.
  std::optional<Date> day;
};

/// Somebody who cannot do the work of a post today.
struct ClosedPost {
  std::uint32_t entry = 0;
  PostStatus post;
};

struct DueList {
  /// Expired, due, window open, not started; of each the earliest day first, then in the order that was given.
  std::vector<DueRow> rows;
  std::vector<ClosedPost> closed_posts;  ///< in the order that was given
  /// Of all steps that paths need, how many are in each state: also done, and not open yet.
  std::array<std::uint32_t, state_count> counts{};
};

/// Of the steps that are needed by the paths that learners follow today.
DueList due_list(std::span<const OnPath> all);

}  // namespace rollcall::course
