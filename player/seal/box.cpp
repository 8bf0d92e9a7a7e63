#include "player/seal/box.h"

#include <array>

#include "player/seal/start.h"

namespace rollcall::seal {
namespace {

static_assert(box_overhead == crypto_box_SEALBYTES);

using BoxKey = std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES>;

BoxKey box_key(const PublicKey& reader) {
  BoxKey key{};
  if (crypto_sign_ed25519_pk_to_curve25519(key.data(), reader.data()) != 0)
    throw Error(tr("Nothing can be sealed for this key."), tr("Ask whoever gave you the key for another one."));
  return key;
}

/// `use` is given the 64 bytes of the secret key, in memory for keys.
template <class Use>
auto with_secret(const SecretKey& key, Use use) {
  auto seed = key.seed();
  PublicKey same{};
  SecretBytes<64> secret;
  crypto_sign_seed_keypair(same.data(), secret.data(), seed.data());
  sodium_memzero(seed.data(), seed.size());
  return use(secret);
}

SecretBytes<32> seed_of(const PublicKey& reader, ByteView message, const SecretKey& writer) {
  constexpr std::string_view domain = "rollcall box 1";
  auto secret = writer.seed();
  SecretBytes<32> seed;
  crypto_generichash_state state;
  crypto_generichash_init(&state, secret.data(), secret.size(), seed.size());
  crypto_generichash_update(&state, as_bytes(domain).data(), domain.size());
  crypto_generichash_update(&state, reader.data(), reader.size());
  crypto_generichash_update(&state, message.data(), message.size());
  crypto_generichash_final(&state, seed.data(), seed.size());
  sodium_memzero(secret.data(), secret.size());
  return seed;
}

/// As crypto_box_seal makes it.
std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce_of(const BoxKey& box, const BoxKey& reader) {
  std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, nonce.size());
  crypto_generichash_update(&state, box.data(), box.size());
  crypto_generichash_update(&state, reader.data(), reader.size());
  crypto_generichash_final(&state, nonce.data(), nonce.size());
  return nonce;
}

}  // namespace

Bytes sealed_for(const PublicKey& reader, ByteView message, const SecretKey& writer) {
  start_sodium();
  const BoxKey reader_key = box_key(reader);
  const SecretBytes<32> seed = seed_of(reader, message, writer);
  BoxKey own{};
  SecretBytes<32> own_secret;
  crypto_box_seed_keypair(own.data(), own_secret.data(), seed.data());
  Bytes box(own.begin(), own.end());
  box.resize(message.size() + box_overhead);
  if (crypto_box_easy(box.data() + own.size(), message.data(), message.size(), nonce_of(own, reader_key).data(),
                      reader_key.data(), own_secret.data()) != 0)
    throw Error(tr("Nothing can be sealed for this key."), tr("Ask whoever gave you the key for another one."));
  return box;
}

std::optional<Bytes> opened_by(const SecretKey& reader, ByteView box) {
  start_sodium();
  if (box.size() < box_overhead) return std::nullopt;
  const BoxKey key = box_key(reader.public_key());
  Bytes message(box.size() - box_overhead);
  const int result = with_secret(reader, [&](const SecretBytes<64>& secret) {
    SecretBytes<32> box_secret;
    crypto_sign_ed25519_sk_to_curve25519(box_secret.data(), secret.data());
    return crypto_box_seal_open(message.data(), box.data(), box.size(), key.data(), box_secret.data());
  });
  if (result != 0) return std::nullopt;
  return message;
}

}  // namespace rollcall::seal
