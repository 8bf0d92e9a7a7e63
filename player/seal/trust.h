#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "player/seal/keys.h"

namespace rollcall::seal {

/// Whom this player believes, said and signed by the national root. A text file that can be read aloud and compared:
///
///     rollcall-trust 1
///     root <64 hex digits>
///     sequence 3
///     unit <64 hex digits> records|choices
///     publisher <64 hex digits> <module-id prefix, or * for all> <name...>
///     minimum <module-id> <release number>
///     revoked <64 hex digits>
///     signature <128 hex digits over all lines above>
///
/// The lines stand in this order; player/pack/FORMAT.md has the exact rules. The unit, publishers, minimums and
/// revocations may be absent. A key that is both a publisher and revoked is revoked.
struct TrustList {
  struct Publisher {
    PublicKey key{};
    std::string prefix;  ///< the module ids it may sign start with this; "*" for all
    std::string name;
  };
  struct Minimum {
    std::string module;
    std::uint64_t release = 0;
  };
  /// Who gathers what the sites record: bundles are sealed for this key, and their receipts signed with it.
  struct Unit {
    PublicKey key{};
    bool wants_choices = false;  ///< also what was chosen in attempts, and not only records and events
    bool operator==(const Unit&) const = default;
  };
  PublicKey root{};
  std::uint64_t sequence = 0;
  std::optional<Unit> unit;
  std::vector<Publisher> publishers;
  std::vector<Minimum> minimums;
  std::vector<PublicKey> revoked;
};

/// The signed text. Precondition: `root` is the secret half of `list.root`. Throws Error, as parse_trust does, for a
/// list that could not be read back, such as one with a name of two lines.
std::string format(const TrustList& list, const SecretKey& root);
/// Throws Error, with the line number, unless the text is exactly of the form above and the signature is the root's.
TrustList parse_trust(std::string_view text);

/// Whose key this is; null if the list names nobody. Of two publishers with one key, the first.
const TrustList::Publisher* publisher_of(const TrustList& list, const KeyId& signer);

}  // namespace rollcall::seal
