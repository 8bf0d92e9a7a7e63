#include "player/record/did_key.h"

#include <algorithm>

#include "player/record/base58.h"

namespace rollcall::record {
namespace {

constexpr std::string_view prefix = "did:key:";
/// Base58 in multibase, and of an Ed25519 public key in multicodec.
constexpr char base58_letter = 'z';
constexpr std::array<std::uint8_t, 2> key_code = {0xed, 0x01};

std::string multibase(const seal::PublicKey& key) {
  Bytes bytes(key_code.begin(), key_code.end());
  bytes.insert(bytes.end(), key.begin(), key.end());
  return base58_letter + to_base58(bytes);
}

}  // namespace

std::string did_key(const seal::PublicKey& key) { return std::string(prefix) + multibase(key); }

std::optional<seal::PublicKey> parse_did_key(std::string_view text) {
  if (!text.starts_with(prefix) || text.size() == prefix.size()) return std::nullopt;
  const std::optional<Bytes> bytes = from_base58(text.substr(prefix.size() + 1));
  seal::PublicKey key{};
  if (!bytes || bytes->size() != key_code.size() + key.size()) return std::nullopt;
  std::copy(bytes->begin() + key_code.size(), bytes->end(), key.begin());
  return did_key(key) == text ? std::optional(key) : std::nullopt;
}

std::string verification_method(const seal::PublicKey& key) { return did_key(key) + "#" + multibase(key); }

}  // namespace rollcall::record
