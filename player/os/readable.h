#pragma once
#include <optional>

namespace rollcall::os {

/// Waits until there is something to read at a descriptor, or for so many seconds; without them as long as it takes. A
/// signal ends it sooner.
void wait_until_readable(int descriptor, std::optional<double> seconds);

}  // namespace rollcall::os
