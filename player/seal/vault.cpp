#include "player/seal/vault.h"

#include <sodium.h>

#include <algorithm>

#include "player/seal/start.h"

namespace rollcall::seal {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(nonce_size + tag_size == sealing_overhead);
static_assert(crypto_pwhash_SALTBYTES == sizeof(WrappedKey::salt));

constexpr Cost highest{10, 1u << 30};

/// What a PIN or a salt says, mixed with the machine's secret: neither alone is enough.
SealingKey mix(const SealingKey& machine, std::string_view purpose, ByteView value) {
  Digest mixed = machine.authenticated(purpose, value);
  const SealingKey key = SealingKey::from_bytes(mixed);
  sodium_memzero(mixed.data(), mixed.size());
  return key;
}

}  // namespace

SealingKey stretched(std::string_view secret, const std::array<std::uint8_t, 16>& salt, const Cost& cost) {
  start_sodium();
  if (cost.passes > highest.passes || cost.memory > highest.memory) throw Error(tr("The stored key is damaged."));
  SecretBytes<32> bytes;
  if (crypto_pwhash(bytes.data(), bytes.size(), secret.data(), secret.size(), salt.data(), cost.passes, cost.memory,
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Error(tr("There is not enough memory to check the PIN or the passphrase."),
                tr("Close other programs and try again."));
  return SealingKey::from_bytes(bytes.bytes());
}

namespace {

SealingKey wrapping_key(std::string_view pin, const SealingKey& machine, const WrappedKey& wrapped) {
  if (pin.empty()) return mix(machine, "rollcall key without pin", wrapped.salt);
  return mix(machine, "rollcall key with pin", stretched(pin, wrapped.salt, wrapped.cost).bytes());
}

}  // namespace

std::uint64_t random_number() {
  start_sodium();
  std::uint64_t number = 0;
  randombytes_buf(&number, sizeof number);
  return number;
}

Bytes random_bytes(std::size_t count) {
  start_sodium();
  Bytes bytes(count);
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

SealingKey SealingKey::generate() {
  start_sodium();
  SealingKey key;
  randombytes_buf(key.x_bytes.data(), key.x_bytes.size());
  return key;
}

SealingKey SealingKey::from_bytes(std::span<const std::uint8_t, 32> bytes) {
  start_sodium();
  SealingKey key;
  std::copy(bytes.begin(), bytes.end(), key.x_bytes.data());
  return key;
}

Digest SealingKey::authenticated(std::string_view domain, ByteView value) const {
  Digest digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, x_bytes.data(), x_bytes.size(), digest.size());
  crypto_generichash_update(&state, as_bytes(domain).data(), domain.size());
  const std::uint8_t zero = 0;
  crypto_generichash_update(&state, &zero, 1);
  crypto_generichash_update(&state, value.data(), value.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  sodium_memzero(&state, sizeof state);
  return digest;
}

Bytes SealingKey::seal(ByteView value, ByteView associated) const {
  Bytes sealed(value.size() + sealing_overhead);
  randombytes_buf(sealed.data(), nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, value.data(), value.size(),
                                             associated.data(), associated.size(), nullptr, sealed.data(),
                                             x_bytes.data());
  return sealed;
}

std::optional<Bytes> SealingKey::open(ByteView sealed, ByteView associated) const {
  if (sealed.size() < sealing_overhead) return std::nullopt;
  Bytes value(sealed.size() - sealing_overhead);
  const ByteView body = sealed.subspan(nonce_size);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(value.data(), nullptr, nullptr, body.data(), body.size(),
                                                 associated.data(), associated.size(), sealed.data(),
                                                 x_bytes.data()) != 0)
    return std::nullopt;
  return value;
}

WrappedKey wrap(const SealingKey& key, std::string_view pin, const SealingKey& machine, ByteView associated,
                const Cost& cost) {
  WrappedKey wrapped{.sealed = {}, .salt = {}, .cost = cost};
  randombytes_buf(wrapped.salt.data(), wrapped.salt.size());
  wrapped.sealed = wrapping_key(pin, machine, wrapped).seal(key.bytes(), associated);
  return wrapped;
}

std::optional<SealingKey> unwrap(const WrappedKey& wrapped, std::string_view pin, const SealingKey& machine,
                                 ByteView associated) {
  std::optional<Bytes> opened = wrapping_key(pin, machine, wrapped).open(wrapped.sealed, associated);
  if (!opened || opened->size() != 32) return std::nullopt;
  const SealingKey key = SealingKey::from_bytes(std::span<const std::uint8_t, 32>(opened->data(), 32));
  sodium_memzero(opened->data(), opened->size());
  return key;
}

}  // namespace rollcall::seal
