#pragma once
#include <string>
#include <vector>

#include "player/command/typist.h"
#include "player/progress/store.h"

namespace rollcall::command {

/// Throws Error, with the nearest staff number as hint, if nobody has this one.
progress::Learner known_learner(const progress::Store& store, const std::string& staff_number);

/// Those of the learner, and those that bear the staff number and were made before the learner was erased and began
/// again. By sequence number.
std::vector<record::SignedRecord> records_about(const progress::Store& store, const progress::Learner& learner);

/// Asks for the learner's PIN, if there is one; empty if there is none. Throws Error if the person leaves.
std::string pin_of(const progress::Learner& learner, const Typist& typist);

}  // namespace rollcall::command
