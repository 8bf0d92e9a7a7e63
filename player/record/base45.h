#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/record/bytes.h"

/// Base45 (RFC 9285): bytes in the 45 characters that a QR code holds most densely.
namespace rollcall::record {

std::string to_base45(ByteView bytes);

/// Nothing for a character outside the alphabet, a group above what two or one bytes hold, or an impossible length.
std::optional<Bytes> from_base45(std::string_view text);

/// Of the longest front that is Base45. It was `base45_size` of them long.
Bytes front_of_base45(std::string_view text);

bool is_base45(char character);

/// How many characters `bytes` take.
constexpr std::size_t base45_size(std::size_t bytes) { return bytes / 2 * 3 + bytes % 2 * 2; }

}  // namespace rollcall::record
