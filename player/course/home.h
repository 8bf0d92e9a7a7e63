#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "player/course/status.h"

/// What one learner is shown first: what waits, what was begun, what is done, what comes next.
namespace rollcall::course {

struct Followed {
  const Path* path;
  const PathStatus* status;
};

/// Why something is shown.
enum class Reason : std::uint8_t { go_on, renew_expired, complete_by, renew_by, refresh, start, opens_later, done };

/// A step of one of the paths; both are positions in lists.
struct Place {
  std::uint32_t path = 0;
  std::uint32_t step = 0;
  bool operator==(const Place&) const = default;
};

struct Item {
  Reason reason = Reason::start;
  /// To renew: since when, or until when, it counts. To complete, to refresh: by when. Done: until when; nothing: no
  /// day.
  std::optional<Date> day;
  std::optional<std::uint32_t> minutes;  ///< nothing: not known
  /// The steps that are served by one play of it: the same module, variant and mode may be asked for by several paths.
  std::vector<Place> places;
};

struct Section {
  std::vector<Item> items;
  std::uint32_t minutes = 0;          ///< of all items whose minutes are known
  std::uint32_t without_minutes = 0;  ///< items whose minutes are not: then `minutes` is too little
};

struct Home {
  Section due_now;  ///< the most pressing first: expired, then by day
  Section in_progress;
  Section next;  ///< open first, in the order of the paths
  Section done;  ///< what counts for the shortest time first
};

/// How long a step takes, as somebody planned or measured it.
using Minutes = std::function<std::optional<std::uint32_t>(const Step&)>;

/// Of the paths that the learner follows today; the others are left out.
Home home_of(std::span<const Followed> paths, const Date& today, const Minutes& minutes);

}  // namespace rollcall::course
