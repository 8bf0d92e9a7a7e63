#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "player/course/calendar.h"
#include "player/course/path.h"

/// What becomes of somebody who follows a path: how soon it can be completed, what stays shut, and what renewals ask
/// for over the years. Steps are known by their places in the path.
namespace rollcall::prove {

/// So much of a path can be asked for in a month beside other work, two hours.
inline constexpr std::int32_t minutes_a_month = 120;
inline constexpr std::int64_t years_of_renewals = 5;

struct StepFigures {
  std::int32_t minutes = 0;
  std::int32_t days = 0;              ///< from joining, after which it can be done, on whichever day one joins
  std::vector<std::uint32_t> blocks;  ///< steps that do not open while it is failed
  std::vector<std::uint32_t> posts;   ///< of the path that somebody does not work at until it is done
};

/// A renewal that does not fit: somebody joined on this day, and by that one it has expired.
struct MissedRenewal {
  std::uint32_t step = 0;
  course::Date joined, expired;
};

struct Renewals {
  std::uint64_t joined = 0;             ///< on so many different days somebody joined
  std::int32_t most_minutes = 0;        ///< in one month, when they are spread over their windows
  course::Date fullest_month;           ///< its first day
  std::int32_t most_expiring = 0;       ///< minutes that expire in one month, if nobody renews before
  std::optional<MissedRenewal> missed;  ///< the first
};

struct PathProof {
  bool is_completed = false;  ///< by somebody who passes every step that is needed, as it opens
  std::int32_t needed_minutes = 0, all_minutes = 0;
  std::int32_t working_days = 0, days = 0;  ///< for what is needed, in the order of the path
  std::vector<StepFigures> steps;
  Renewals renewals;
  std::uint64_t refreshers = 0;  ///< of the ladder, in the year after everything was completed
};

/// `minutes`: of each step. At an hour of modules a working day. Renewals are followed for everybody who joins on some
/// day of a leap year and of the year after it.
PathProof prove(const course::Path& path, const std::vector<std::int32_t>& minutes);

}  // namespace rollcall::prove
