#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "player/seal/keys.h"

/// A public key as a name that other programs take the key from (did:key method v0.7): "did:key:z6Mk...".
namespace rollcall::record {

std::string did_key(const seal::PublicKey& key);
/// Nothing unless it is the one spelling of a key for Ed25519.
std::optional<seal::PublicKey> parse_did_key(std::string_view text);
/// What a proof calls the key: the name, '#', and its last part once more.
std::string verification_method(const seal::PublicKey& key);

}  // namespace rollcall::record
