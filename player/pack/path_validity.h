#pragma once
#include "player/course/path.h"

namespace rollcall::pack {

/// Throws Error unless the path is as path.h says, and no larger than path_limits.h allows.
void require_valid(const course::Path& path);

}  // namespace rollcall::pack
