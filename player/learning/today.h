#pragma once
#include "player/os/clock.h"
#include "player/record/formatting.h"

namespace rollcall::learning {

/// The day on the calendar that hangs beside this computer.
inline record::Date today(const os::Clock& clock) {
  const std::int64_t now = clock.seconds();
  return record::date_of(now, clock.offset(now));
}

}  // namespace rollcall::learning
