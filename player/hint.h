#pragma once
#include "player/message.h"

namespace rollcall {

/// What to do about something, as the line that follows it; one form wherever there is such a line.
inline Message hint_line(const Message& hint) { return tr("hint: {hint}", "hint"_is = hint); }

}  // namespace rollcall
