#pragma once
#include "player/message.h"
#include "player/seal/keys.h"

namespace rollcall::command {

/// "Fingerprint: 1a2b 3c4d ...": to be read out and compared over the telephone, by those who give a key and take it.
Message fingerprint_of(const seal::PublicKey& key);

}  // namespace rollcall::command
