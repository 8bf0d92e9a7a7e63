#include "player/seal/keys.h"

#include <algorithm>
#include <vector>

#include "player/seal/hash.h"
#include "player/seal/start.h"
#include "player/secret_text.h"

namespace rollcall::seal {
namespace {

constexpr std::string_view public_word = "rollcall-public-key ";

std::vector<std::uint8_t> with_domain(std::string_view domain, std::span<const std::uint8_t> message) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(domain.size() + 1 + message.size());
  bytes.insert(bytes.end(), domain.begin(), domain.end());
  bytes.push_back(0);
  bytes.insert(bytes.end(), message.begin(), message.end());
  return bytes;
}

std::string_view without_line_end(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

}  // namespace

SecretKey SecretKey::generate() {
  start_sodium();
  SecretKey key;
  crypto_sign_keypair(key.x_public.data(), key.x_secret.data());
  return key;
}

SecretKey SecretKey::from_seed(std::span<const std::uint8_t, 32> seed) {
  start_sodium();
  SecretKey key;
  crypto_sign_seed_keypair(key.x_public.data(), key.x_secret.data(), seed.data());
  return key;
}

std::array<std::uint8_t, 32> SecretKey::seed() const {
  std::array<std::uint8_t, 32> seed{};
  crypto_sign_ed25519_sk_to_seed(seed.data(), x_secret.data());
  return seed;
}

Signature SecretKey::sign(std::string_view domain, std::span<const std::uint8_t> message) const {
  const std::vector<std::uint8_t> bytes = with_domain(domain, message);
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), x_secret.data());
  return signature;
}

KeyId key_id(const PublicKey& key) {
  const Digest whole = digest(key);
  KeyId id{};
  std::copy_n(whole.begin(), id.size(), id.begin());
  return id;
}

bool verifies(const PublicKey& key, std::string_view domain, std::span<const std::uint8_t> message,
              const Signature& signature) {
  start_sodium();
  const std::vector<std::uint8_t> bytes = with_domain(domain, message);
  return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(), key.data()) == 0;
}

bool is_usable(const PublicKey& key) {
  start_sodium();
  return crypto_core_ed25519_is_valid_point(key.data()) == 1;
}

std::string format(const PublicKey& key) { return std::string(public_word) + hex(key) + "\n"; }

std::string format_secret(const SecretKey& key) {
  auto seed = key.seed();
  std::string text = std::string(secret_key_word) + hex(seed) + "\n";
  sodium_memzero(seed.data(), seed.size());
  return text;
}

PublicKey parse_public_key(std::string_view text) {
  if (find_secret(text) == 0) {
    throw Error(tr("This is a secret key file, and a public key is needed here."),
                tr("Use the public key file that was made with it, and never pass the secret one on."));
  }
  std::optional<PublicKey> key;
  if (text.starts_with(public_word)) key = parse_hex<32>(without_line_end(text).substr(public_word.size()));
  if (!key || !is_usable(*key)) {
    throw Error(tr("This is not a public key file."),
                tr("A public key file is one line: the word rollcall-public-key and 64 characters from 0-9 and a-f."));
  }
  return *key;
}

SecretKey parse_secret_key(std::string_view text) {
  if (text.starts_with(public_word)) {
    throw Error(tr("This is a public key file, and a secret key is needed here."),
                tr("Use the secret key file that was made with it."));
  }
  if (text.starts_with(sealed_key_word))
    throw Error(tr("This secret key is under a passphrase, which cannot be asked for here."),
                tr("Take the passphrase off with: rollcall-author key passphrase"));
  std::optional<std::array<std::uint8_t, 32>> seed;
  if (text.starts_with(secret_key_word)) seed = parse_hex<32>(without_line_end(text).substr(secret_key_word.size()));
  if (!seed) {
    throw Error(tr("This is not a secret key file."),
                tr("A secret key file is one line: the word rollcall-secret-key and 64 characters from 0-9 and a-f."));
  }
  SecretKey key = SecretKey::from_seed(*seed);
  sodium_memzero(seed->data(), seed->size());
  return key;
}

}  // namespace rollcall::seal
