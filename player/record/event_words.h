#pragma once
#include "player/message.h"
#include "player/record/event.h"

/// An event as it is told: in words, and for other programs.
namespace rollcall::record {

/// "2044 is called 2045 since then, because the number was wrong."
Message sentence(const Event& event);

/// "number-corrected" and so on, for other programs.
const char* word(const What& what);

}  // namespace rollcall::record
