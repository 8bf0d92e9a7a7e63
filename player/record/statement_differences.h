#pragma once
#include <vector>

#include "player/message.h"
#include "player/record/statements.h"

/// What a statement says otherwise than the one that was signed. For this folder only.
namespace rollcall::record {

/// Two statements are one where the standard says so (xAPI 1.0.3, part 2, 2.3): however a store has written the moment
/// and the ids, in whatever order its names stand, and whatever words it has put for verb and activity. Beyond the
/// standard, they are one too if a number is written otherwise (14.0), if a store has written out or left out what is
/// meant anyway, and if something was added that says nothing.
std::vector<Message> differences(const Json& statement, const Json& right);

/// What stands in a statement without making it another one, and could mislead whoever reads it there, because nobody
/// signed it: what receivers add (part 2, 2.4), and other words for verb and activity, such as the name of the module.
std::vector<Message> not_covered(const Json& statement, const Json& right);

}  // namespace rollcall::record
