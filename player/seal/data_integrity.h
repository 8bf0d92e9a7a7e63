#pragma once
#include <string_view>

#include "player/seal/keys.h"

/// Signatures as the W3C's Data Integrity EdDSA Cryptosuites v1.0 (3.2, eddsa-rdfc-2022) want them: Ed25519 over the
/// SHA-256 of the proof's options and that of the document, one behind the other, both as canonical N-Quads. They are
/// the only ones without a domain in front, which the standard leaves no place for; 64 bytes of hashes begin like no
/// domain of ours.
namespace rollcall::seal {

Signature sign_integrity(const SecretKey& key, std::string_view options, std::string_view document);

bool verifies_integrity(const PublicKey& key, std::string_view options, std::string_view document,
                        const Signature& signature);

}  // namespace rollcall::seal
