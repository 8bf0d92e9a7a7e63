#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "player/error.h"
#include "player/seal/secret_memory.h"

/// Ed25519 signatures (RFC 8032). Every signature is made over a domain ("rollcall pack 1"), a zero byte, and the
/// message, so that a signature made for one purpose never passes for another.
namespace rollcall::seal {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;
/// The first 8 bytes of the digest of a public key: names a key where space is short.
using KeyId = std::array<std::uint8_t, 8>;

/// The secret half, in memory for keys (secret_memory.h), with its public half.
class SecretKey {
 public:
  /// A new key from the system's random source.
  static SecretKey generate();
  /// Deterministic, for tests and for restoring from a stored seed.
  static SecretKey from_seed(std::span<const std::uint8_t, 32> seed);

  std::array<std::uint8_t, 32> seed() const;
  const PublicKey& public_key() const { return x_public; }
  Signature sign(std::string_view domain, std::span<const std::uint8_t> message) const;

 private:
  SecretKey() = default;
  SecretBytes<64> x_secret;
  PublicKey x_public{};
};

KeyId key_id(const PublicKey& key);
bool verifies(const PublicKey& key, std::string_view domain, std::span<const std::uint8_t> message,
              const Signature& signature);
/// False for 32 bytes that no secret key belongs to, or that would let anybody sign.
bool is_usable(const PublicKey& key);

/// Key files are one line of text: "rollcall-public-key <64 hex digits>" or "rollcall-secret-key <64 hex digits>".
/// `parse_*` throw Error for anything else.
std::string format(const PublicKey& key);
std::string format_secret(const SecretKey& key);
PublicKey parse_public_key(std::string_view text);
SecretKey parse_secret_key(std::string_view text);

}  // namespace rollcall::seal
