#pragma once
#include "player/record/record.h"
#include "player/seal/keys.h"

namespace rollcall::record {

/// A record and the signature of the site that made it, once, when the attempt was finished: what is stored, and what
/// every face carries. Nothing is signed again when a record leaves its site.
struct SignedRecord : CompletionRecord {
  seal::KeyId site{};
  seal::Signature signature{};  ///< Ed25519 in the domain "rollcall record 1", over the binary record and the key id
  bool operator==(const SignedRecord&) const = default;
};

SignedRecord sign(const CompletionRecord& record, const seal::SecretKey& site);

bool is_signed_by(const SignedRecord& record, const seal::PublicKey& site);

}  // namespace rollcall::record
