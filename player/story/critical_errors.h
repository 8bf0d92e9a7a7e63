#pragma once
#include <cstdint>

#include "player/message.h"

namespace rollcall::story {

/// Why the objectives were not reached, whatever the points are. Precondition: count != 0.
Message critical_errors_sentence(std::uint64_t count);

}  // namespace rollcall::story
