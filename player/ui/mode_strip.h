#pragma once
#include "player/gui/frame.h"
#include "player/ui/model.h"

namespace rollcall::ui {

/// In which mode the module is played stays in sight on every page: in the bar where that is wide enough, else in a
/// strip of its own below it.
bool stands_in_bar(const TopBar& chrome, const Metrics& metrics);
/// Leftwards from `right`; returns where it begins.
float draw_mode_in_bar(const TopBar& chrome, Frame& frame, float right, float height);

/// Pixels; 0 where there is no strip.
float mode_strip_height(const TopBar& chrome, const Metrics& metrics);
void draw_mode_strip(const TopBar& chrome, Frame& frame, Rectangle strip);

}  // namespace rollcall::ui
