#pragma once
#include <cstdint>
#include <optional>

#include "player/course/learned.h"
#include "player/course/path.h"

namespace rollcall::course {

/// When something is to be played again, so that it is not forgotten. The ladder is that of the path, the same for all:
/// a refresher comes so many months after the first completion, and after the last of them one each time as many months
/// as the last step has. Whoever fails, in a refresher or otherwise, begins again at the first step, counted from that
/// day. Whoever plays it late goes on with the next step that has not come yet. Played sooner it serves too, once half
/// of the wait is over; two times in one week are not remembered for longer than one.
struct Refresher {
  Date due;
  std::uint32_t rung = 0;  ///< of Path::ladder: the step that led to `due`
  bool after_failure = false;
  bool operator==(const Refresher&) const = default;
};

/// From the records of the step's module, in whatever variant and mode it was played since the step was completed for
/// the first time. Nothing: the step has no refreshers, or was never completed.
std::optional<Refresher> next_refresher(const Path& path, const Step& step, const Learned& learned);

}  // namespace rollcall::course
