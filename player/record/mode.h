#pragma once
#include "player/message.h"
#include "player/record/record.h"

/// How somebody played, as it is told: in words, and for other programs.
namespace rollcall::record {

/// "Practice", "Assessment".
Message name(Mode mode);
/// The same, with how often somebody went back, if they did.
Message mode_line(const CompletionRecord& record);
/// "It was practice, and nobody went back."
Message mode_sentence(const CompletionRecord& record);

/// "practice" or "assessment", for other programs.
const char* word(Mode mode);

}  // namespace rollcall::record
