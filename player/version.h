#pragma once
#include <cstdint>

namespace rollcall {

/// Of these programs; the same as in CMakeLists.txt.
inline constexpr std::uint16_t version_major = 0;
inline constexpr std::uint16_t version_minor = 1;
inline constexpr std::uint16_t version_patch = 0;

}  // namespace rollcall
