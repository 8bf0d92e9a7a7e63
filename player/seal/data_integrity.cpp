#include "player/seal/data_integrity.h"

#include "player/bytes.h"
#include "player/seal/start.h"

namespace rollcall::seal {
namespace {

using Hashes = std::array<std::uint8_t, 2 * crypto_hash_sha256_BYTES>;

Hashes hashes_of(std::string_view options, std::string_view document) {
  start_sodium();
  Hashes both{};
  crypto_hash_sha256(both.data(), as_bytes(options).data(), options.size());
  crypto_hash_sha256(both.data() + crypto_hash_sha256_BYTES, as_bytes(document).data(), document.size());
  return both;
}

}  // namespace

Signature sign_integrity(const SecretKey& key, std::string_view options, std::string_view document) {
  const Hashes message = hashes_of(options, document);
  auto seed = key.seed();
  PublicKey same{};
  SecretBytes<64> secret;
  crypto_sign_seed_keypair(same.data(), secret.data(), seed.data());
  sodium_memzero(seed.data(), seed.size());
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret.data());
  return signature;
}

bool verifies_integrity(const PublicKey& key, std::string_view options, std::string_view document,
                        const Signature& signature) {
  const Hashes message = hashes_of(options, document);
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

}  // namespace rollcall::seal
