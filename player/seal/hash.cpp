#include "player/seal/hash.h"

#include "player/bytes.h"
#include "player/seal/start.h"

namespace rollcall::seal {

Digest digest(std::span<const std::uint8_t> bytes) {
  start_sodium();
  Digest result{};
  crypto_generichash_blake2b(result.data(), result.size(), bytes.data(), bytes.size(), nullptr, 0);
  return result;
}

Digest digest(std::string_view bytes) { return digest(as_bytes(bytes)); }

std::string hex(std::span<const std::uint8_t> bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

std::optional<std::uint8_t> hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<std::uint8_t>(digit - '0');
  if (digit >= 'a' && digit <= 'f') return static_cast<std::uint8_t>(digit - 'a' + 10);
  return std::nullopt;
}

}  // namespace rollcall::seal
