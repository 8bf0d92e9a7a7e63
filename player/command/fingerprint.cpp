#include "player/command/fingerprint.h"

#include "player/seal/fingerprint.h"

namespace rollcall::command {

Message fingerprint_of(const seal::PublicKey& key) {
  return tr("Fingerprint: {fingerprint}", "fingerprint"_is = seal::fingerprint(key));
}

}  // namespace rollcall::command
