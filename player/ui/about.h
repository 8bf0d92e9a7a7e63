#pragma once
#include "player/gui/frame.h"
#include "player/ui/model.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// What the program is, how far its languages can be relied on, and what is off on this computer.
void draw_about(const Model& model, Frame& frame);

}  // namespace rollcall::ui
