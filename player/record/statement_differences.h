#pragma once
#include <set>
#include <string>
#include <vector>

#include "player/message.h"
#include "player/record/statements.h"

/// What a statement says otherwise than the one that was signed. For this folder only.
namespace rollcall::record {

/// What a receiver adds to a statement (xAPI 1.0.3, part 2, 2.4). No signature covers it.
const std::set<std::string>& added_by_receivers();

/// Two statements are one where the standard says so (xAPI 1.0.3, part 2, 2.3): however a store has written the
/// numbers, the moment and the ids, in whatever order its names stand, and whether or not it has written out what is
/// meant anyway.
std::vector<Message> differences(const Json& statement, const Json& right);

}  // namespace rollcall::record
