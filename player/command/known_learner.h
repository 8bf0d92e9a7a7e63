#pragma once
#include <optional>
#include <string>

#include "player/command/typist.h"
#include "player/progress/store.h"

namespace rollcall::command {

/// The one that was probably meant.
std::optional<std::string> nearest_number(const progress::Store& store, const std::string& staff_number);

/// Throws Error, with the nearest staff number as hint, if nobody has this one.
progress::Learner known_learner(const progress::Store& store, const std::string& staff_number);

/// Asks for the learner's PIN, if there is one; empty if there is none. Throws Error if the person leaves.
std::string pin_of(const progress::Learner& learner, const Typist& typist);

}  // namespace rollcall::command
