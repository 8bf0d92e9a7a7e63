#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/seal/keys.h"
#include "player/seal/vault.h"

/// A secret key under a passphrase, as one line of text:
///
///     rollcall-sealed-key <public key: 64 hex digits> <salt: 32> <passes> <bytes of memory> <sealed seed: 144>
///
/// The seed is sealed with what Argon2id makes of the passphrase, bound to the public key. Without the passphrase the
/// file says whose it is, and nothing else.
namespace rollcall::seal {

/// Of a key that is used a few times a day on one computer; more than a PIN costs.
inline constexpr Cost passphrase_cost{4, 128u << 20};

/// Throws Error if the memory for Argon2id cannot be had.
std::string format_sealed(const SecretKey& key, std::string_view passphrase, const Cost& cost = passphrase_cost);

bool is_sealed_key(std::string_view text);
/// Nothing if the passphrase is another one. Throws Error for a text that is not a sealed key, one whose cost is beyond
/// any that Rollcall writes, and if the memory cannot be had.
std::optional<SecretKey> open_sealed(std::string_view text, std::string_view passphrase);
/// Of a file with a public key, with a secret one or with a sealed one. What a sealed one says of itself is proved only
/// when it is opened. Throws Error for another text.
PublicKey public_key_in(std::string_view text);

}  // namespace rollcall::seal
