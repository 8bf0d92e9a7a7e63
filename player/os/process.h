#pragma once
#include <cstdint>
#include <optional>

namespace rollcall::os {

/// Milliseconds since this process was started, to about 10 ms; nothing where the system does not tell.
std::optional<std::int64_t> process_age_milliseconds();

/// Makes the C library give the memory of pictures back to the system as soon as they go. By itself it keeps more and
/// more of it for later, which an old computer misses.
void give_back_large_blocks();

}  // namespace rollcall::os
