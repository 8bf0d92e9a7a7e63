#pragma once
#include "player/gui/frame.h"
#include "player/ui/model.h"
#include "player/ui/names.h"

namespace rollcall::ui {

/// For whoever does not hear it: small signs in the lower corner of the window, as long as a sound plays or the voice
/// reads. What a sound says stands on its page.
void draw_heard(const Heard& heard, Frame& frame);

}  // namespace rollcall::ui
