#pragma once
#include <cstdint>

namespace rollcall::progress {

/// What an open store may do with what it is opened on.
enum class Access : std::uint8_t { writing, reading };

}  // namespace rollcall::progress
