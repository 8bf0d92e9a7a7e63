#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "player/bytes.h"
#include "player/error.h"
#include "player/seal/hash.h"
#include "player/seal/secret_memory.h"

/// Small values sealed with XChaCha20-Poly1305, and the learner's key, which is itself sealed under a PIN and a secret
/// of the PC. A sealed value is a random nonce (24 bytes), the ciphertext, and a tag (16 bytes).
namespace rollcall::seal {

inline constexpr std::size_t sealing_overhead = 40;

/// From the system's random source.
Bytes random_bytes(std::size_t count);
std::uint64_t random_number();

/// 256 secret bits, in memory for keys (secret_memory.h).
class SealingKey {
 public:
  /// From the system's random source.
  static SealingKey generate();
  static SealingKey from_bytes(std::span<const std::uint8_t, 32> bytes);

  std::span<const std::uint8_t, 32> bytes() const { return x_bytes.bytes(); }

  /// `associated` is not stored: it says where the value belongs, and the value opens with the same bytes only.
  Bytes seal(ByteView value, ByteView associated) const;
  /// Nothing unless this key sealed exactly these bytes with this `associated`.
  std::optional<Bytes> open(ByteView sealed, ByteView associated) const;
  /// Says of values that stay readable whether they are still as whoever has this key left them: BLAKE2b-256 (RFC 7693)
  /// under the key, over the domain, a zero byte and the value.
  Digest authenticated(std::string_view domain, ByteView value) const;

 private:
  SealingKey() = default;
  SecretBytes<32> x_bytes;
};

/// Of Argon2id (RFC 9106); stored with each key, so that later versions can ask for more.
struct Cost {
  std::uint32_t passes = 3;
  std::uint64_t memory = 64u << 20;  ///< bytes
  bool operator==(const Cost&) const = default;
};

/// What Argon2id makes of a PIN or a passphrase. Throws Error if the memory cannot be had, and for a cost beyond any
/// that Rollcall writes (10 passes, 1 GiB).
SealingKey stretched(std::string_view secret, const std::array<std::uint8_t, 16>& salt, const Cost& cost);

struct WrappedKey {
  Bytes sealed;
  std::array<std::uint8_t, 16> salt{};
  Cost cost;
};

/// `key` sealed under `pin` and `machine`, the secret that stays on the PC. With an empty PIN the machine's secret
/// protects it alone, at no cost. Throws Error if the memory for Argon2id cannot be had.
WrappedKey wrap(const SealingKey& key, std::string_view pin, const SealingKey& machine, ByteView associated,
                const Cost& cost = {});

/// Nothing if the PIN, the machine or `associated` is another, or the bytes were altered. Throws Error if the stored
/// cost is beyond any that Rollcall writes (10 passes, 1 GiB), or the memory cannot be had.
std::optional<SealingKey> unwrap(const WrappedKey& wrapped, std::string_view pin, const SealingKey& machine,
                                 ByteView associated);

}  // namespace rollcall::seal
