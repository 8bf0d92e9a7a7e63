#pragma once
#include <cstdint>

#include "player/run/session.h"

namespace rollcall::run {

/// Whether timed decisions have a clock in an attempt: the learner's wish, never the default.
enum class Timing : std::uint8_t { untimed, timed };

/// Some decision would have a clock.
bool has_timed_scene(const scenario::Scenario& scenario);

/// Whether the time for this decision ran out. The trace tells: the option that is then taken, after all of the time.
bool timed_out(const scenario::Scenario& scenario, const Step& step, Timing timing);

}  // namespace rollcall::run
