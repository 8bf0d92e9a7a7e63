#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rollcall::seal {

/// BLAKE2b-256 (RFC 7693), unkeyed.
using Digest = std::array<std::uint8_t, 32>;

Digest digest(std::span<const std::uint8_t> bytes);
Digest digest(std::string_view bytes);

/// Lower-case hexadecimal.
std::string hex(std::span<const std::uint8_t> bytes);

}  // namespace rollcall::seal
