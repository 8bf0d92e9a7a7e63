#pragma once
#include <cstdint>
#include <utility>

#include "player/error.h"
#include "player/progress/attempt_row.h"

namespace rollcall::learning {

/// Why an attempt can be neither gone on with nor looked back on, in a way that trying again does not mend.
enum class Obstacle : std::uint8_t {
  pack_gone,     ///< the exact pack it was begun with is not in the library
  pack_refused,  ///< that pack is there, and is not believed any more or cannot be played
  misfit,        ///< its choices do not fit the module
  damaged,       ///< its choices cannot all be read
  deleted,       ///< its choices were deleted, because the site keeps them only so long
};

/// Thrown with what a face needs to say it in its own words. An attempt that is unavailable stays as it is until it
/// is given up.
class Unavailable : public Error {
 public:
  /// `reason` is what the pack is refused with, or which choice it is that does not fit or cannot be read.
  Unavailable(Obstacle obstacle, progress::AttemptSummary attempt, Message reason = {})
      : Error(tr("What was begun of '{module}' cannot be gone on with.", "module"_is = attempt.module)),
        x_obstacle(obstacle),
        x_attempt(std::move(attempt)),
        x_reason(std::move(reason)) {}

  Obstacle obstacle() const { return x_obstacle; }
  const progress::AttemptSummary& attempt() const { return x_attempt; }
  /// Empty if the pack is gone.
  const Message& reason() const { return x_reason; }

 private:
  Obstacle x_obstacle;
  progress::AttemptSummary x_attempt;
  Message x_reason;
};

}  // namespace rollcall::learning
