#pragma once
#include <cstdint>

#include "player/gui/frame.h"
#include "player/ui/model.h"

namespace rollcall::ui {

/// The time that runs on this screen; null if none does.
const Countdown* running_countdown(const Model& model);

/// Pixels of the strip that shows it, below the bar, where it stays in sight.
float countdown_height(const Metrics& metrics);
/// How often the bar becomes shorter: each second, or ten times in all.
enum class Steps : std::uint8_t { every_second, few };
/// A calm bar and the seconds in figures: nothing flashes, and nothing changes its colour.
void draw_countdown(const Countdown& countdown, Steps steps, Frame& frame, Rectangle strip);

}  // namespace rollcall::ui
