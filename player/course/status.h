#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "player/course/counting.h"
#include "player/course/ladder.h"
#include "player/course/learned.h"
#include "player/course/path.h"

/// How somebody stands on a path today. It is computed from what was recorded, each time anew, and never stored: so
/// there is nothing that could be reset, merged or go wrong, and whoever has the records comes to the same.
namespace rollcall::course {

enum class State : std::uint8_t {
  not_open,     ///< something else comes first
  not_started,  ///< never completed, and no day is set
  due,          ///< never completed, and there is a day by which it is to be
  done,
  window_open,  ///< still valid, and can be renewed without loss
  expired,
};
inline constexpr std::size_t state_count = 6;

/// Something of a path that is being played and not finished.
struct OpenAttempt {
  std::string module;
  std::string variant;
  record::Mode mode = record::Mode::practice;
};

/// From when to when somebody follows a path. Who leaves and comes back has two of them, and all that was ever
/// completed.
struct Stay {
  Date joined;
  std::optional<Date> left;  ///< the first day without it
};

struct StepStatus {
  State state = State::not_open;
  bool begun = false;                  ///< an attempt at it stands open
  std::vector<std::uint32_t> missing;  ///< what comes first and was never completed
  /// Until it is completed for the first time, for whoever follows the path: counted from the day of joining it last.
  std::optional<Date> due_by;
  std::optional<Completed> completed;
  std::optional<Refresher> refresher;  ///< whatever the state is
};

struct PathStatus {
  bool follows = false;           ///< today; what was completed stays, and nothing is due for who does not
  std::vector<StepStatus> steps;  ///< one for each of the path
};

/// State of what was completed. The reading as earned is what decides about it.
State state_of(const Reading& reading, const Date& today);
/// Whether it counts today.
bool is_valid(State state);

PathStatus status_of(const Path& path, const Learned& learned, std::span<const OpenAttempt> open,
                     std::span<const Stay> stays, const Date& today);

/// All that the path needs counts today.
bool is_complete(const Path& path, const PathStatus& status);

/// Whether somebody may do the work of a post, and what is missing.
struct PostStatus {
  std::uint32_t post = 0;                  ///< of the path
  std::vector<std::uint32_t> to_complete;  ///< steps that were never completed
  std::vector<std::uint32_t> to_renew;     ///< steps that have expired
  bool is_open() const { return to_complete.empty() && to_renew.empty(); }
};

/// One for each post of the path.
std::vector<PostStatus> posts_of(const Path& path, const PathStatus& status);

}  // namespace rollcall::course
