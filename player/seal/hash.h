#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Hashes, and the hexadecimal that people compare them by.
namespace rollcall::seal {

/// BLAKE2b-256 (RFC 7693), unkeyed.
using Digest = std::array<std::uint8_t, 32>;

Digest digest(std::span<const std::uint8_t> bytes);
Digest digest(std::string_view bytes);

/// Lower-case hexadecimal.
std::string hex(std::span<const std::uint8_t> bytes);

/// The value of a digit 0-9 a-f; nothing for any other character, upper case included.
std::optional<std::uint8_t> hex_digit(char digit);

/// Nothing unless the text is exactly 2 * N lower-case digits.
template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> parse_hex(std::string_view text) {
  std::array<std::uint8_t, N> bytes{};
  if (text.size() != 2 * N) return std::nullopt;
  for (std::size_t i = 0; i < N; ++i) {
    const auto high = hex_digit(text[2 * i]);
    const auto low = hex_digit(text[2 * i + 1]);
    if (!high || !low) return std::nullopt;
    bytes[i] = static_cast<std::uint8_t>(*high << 4 | *low);
  }
  return bytes;
}

}  // namespace rollcall::seal
