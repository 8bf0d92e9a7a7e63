#include "player/seal/hash.h"

#include "player/seal/start.h"

namespace rollcall::seal {

Digest digest(std::span<const std::uint8_t> bytes) {
  start_sodium();
  Digest result{};
  crypto_generichash_blake2b(result.data(), result.size(), bytes.data(), bytes.size(), nullptr, 0);
  return result;
}

Digest digest(std::string_view bytes) {
  return digest(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
}

std::string hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15u];
  }
  return text;
}

std::optional<std::uint8_t> hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<std::uint8_t>(digit - '0');
  if (digit >= 'a' && digit <= 'f') return static_cast<std::uint8_t>(digit - 'a' + 10);
  return std::nullopt;
}

}  // namespace rollcall::seal
