#pragma once
#include <string>

#include "player/gui/frame.h"
#include "player/story/results_view.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// What decisions earned, on a line from nothing to all: a mark where they stand, in a band over which it may lie over
/// many such decisions. Below it the same in words. Nothing where nothing was decided.
void draw_evidence(Frame& frame, const std::string& name, const run::Practice& practice);

}  // namespace rollcall::ui
