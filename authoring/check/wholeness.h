#pragma once
#include "authoring/source/diagnostic.h"

namespace rollcall::check {

/// Everything that was written could be read as a part of a module or a path.
bool is_whole(const source::Diagnostics& problems);

}  // namespace rollcall::check
