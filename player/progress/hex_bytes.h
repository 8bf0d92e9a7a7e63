#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "player/bytes.h"
#include "player/seal/hash.h"

namespace rollcall::progress {

/// Nothing unless the text is pairs of lower-case digits.
inline std::optional<Bytes> parse_hex_bytes(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  Bytes bytes;
  bytes.reserve(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const auto high = seal::hex_digit(digits[i]), low = seal::hex_digit(digits[i + 1]);
    if (!high || !low) return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(*high << 4 | *low));
  }
  return bytes;
}

}  // namespace rollcall::progress
