#pragma once
#include <string>
#include <string_view>

#include "player/seal/keys.h"

/// What people compare a public key by, over the telephone or on paper. The key id (8 bytes) names a key among those
/// that are known; it is too short to tell a key from one that was made to look like it.
namespace rollcall::seal {

/// The first 16 bytes of the digest of the key, in groups of four digits: "1a2b 3c4d ...".
std::string fingerprint(const PublicKey& key);

/// As somebody typed it: in capitals, with or without blanks and dashes. Only the whole fingerprint is one.
bool has_fingerprint(const PublicKey& key, std::string_view typed);

}  // namespace rollcall::seal
