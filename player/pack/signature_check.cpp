#include "player/pack/signature_check.h"

#include <algorithm>

#include "player/pack/player_version.h"
#include "player/pack/refusal.h"

namespace rollcall::pack {
namespace {

using Publisher = seal::TrustList::Publisher;

bool may_publish(const Publisher& publisher, std::string_view module) {
  return publisher.prefix == "*" || module.starts_with(publisher.prefix);
}

/// The line of the trust list to whose key the signature belongs.
const Publisher& signer(const Header::Slot& slot, const Header::Bytes& message, const seal::TrustList& trust) {
  for (const Publisher& publisher : trust.publishers) {
    // Two keys may share an id, by accident or by design; the signature decides.
    if (seal::key_id(publisher.key) == slot.key &&
        seal::verifies(publisher.key, signature_domain, message, slot.signature)) {
      return publisher;
    }
  }
  throw refusal::bad_signature();
}

}  // namespace

void require_known_signers(const Header& header, const seal::TrustList& trust) {
  if (header.slots.empty()) throw refusal::unsigned_pack();
  for (const Header::Slot& slot : header.slots) {
    const auto is_signer = [&](const seal::PublicKey& key) { return seal::key_id(key) == slot.key; };
    if (std::any_of(trust.revoked.begin(), trust.revoked.end(), is_signer)) throw refusal::revoked_key(slot.key);
    if (std::none_of(trust.publishers.begin(), trust.publishers.end(),
                     [&](const Publisher& publisher) { return is_signer(publisher.key); })) {
      throw refusal::unknown_publisher(slot.key);
    }
  }
}

void require_good_signatures(const Header& header, const seal::TrustList& trust) {
  const Header::Bytes message = signed_bytes(header);
  for (const Header::Slot& slot : header.slots) {
    const Publisher& found = signer(slot, message, trust);
    // A publisher has a line for each prefix.
    if (std::none_of(trust.publishers.begin(), trust.publishers.end(), [&](const Publisher& publisher) {
          return publisher.key == found.key && may_publish(publisher, header.module);
        })) {
      throw refusal::not_for_this_publisher(found.name, header.module);
    }
  }
}

void require_usable_release(const Header& header, const seal::TrustList& trust) {
  for (const seal::TrustList::Minimum& minimum : trust.minimums) {
    if (minimum.module == header.module && header.version.release() < minimum.release) {
      throw refusal::below_minimum_release(header.module, minimum.release, header.version);
    }
  }
  if (player_version < header.minimum_player) throw refusal::newer_player_needed(header.minimum_player);
}

}  // namespace rollcall::pack
