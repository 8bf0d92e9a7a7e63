#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "player/record/statements.h"

namespace rollcall::record {

/// Hands over the statements of a file one after the other: of an array, of a receiver's answer (an object with the
/// statements under that name, xAPI 1.0.3, part 3, 4.2), or the one that the file is. Returns the names of what stands
/// beside them in an answer. No more than one statement is held, and what one may hold is bounded, so a file costs time
/// as it is long, whatever its shape.
///
/// Throws Malformed for what is no JSON, at the place of the damage, when the statements before it were handed over;
/// and for a name that stands twice in one object, because two readers may see two different values under it. For this
/// folder only.
std::vector<std::string> read_statements(std::string_view bytes, const std::function<void(const Json&)>& take);

}  // namespace rollcall::record
