#pragma once
#include <cstdint>

namespace rollcall::progress {

/// Where the home folder is: on the PC's own disk, or on a stick that may be pulled.
enum class Place : std::uint8_t { pc, stick };

}  // namespace rollcall::progress
