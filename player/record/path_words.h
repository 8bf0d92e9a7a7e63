#pragma once
#include "player/message.h"
#include "player/record/record.h"

/// Which step of a path a record is, in words.
namespace rollcall::record {

/// "induction 1.0.0, step first_days"; empty outside of a path.
Message path_line(const PathStep& on_path);
/// "It is the step first_days of the path induction 1.0.0, and counts by the rule ...". Empty outside of a path.
Message path_sentence(const PathStep& on_path);

}  // namespace rollcall::record
