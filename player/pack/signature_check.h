#pragma once
#include "player/pack/header.h"
#include "player/seal/trust.h"

/// Whether the trust list lets this player use a pack with this header. All throw Refused.
namespace rollcall::pack {

/// There is a signer, and every one is a publisher and none is revoked. Costs nothing: no signature is looked at.
void require_known_signers(const Header& header, const seal::TrustList& trust);
/// Every signature is good, and every signer may publish this module.
void require_good_signatures(const Header& header, const seal::TrustList& trust);
/// The release is not below the minimum, and this player is new enough.
void require_usable_release(const Header& header, const seal::TrustList& trust);

}  // namespace rollcall::pack
