#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "player/error.h"
#include "player/scenario/scenario.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"

/// Makes packs. The same contents and keys give the same bytes, everywhere and always.
namespace rollcall::pack {

struct Contents {
  struct Entry {
    std::string name;  ///< as in FORMAT.md: a-z 0-9 _ . / -
    std::vector<std::uint8_t> bytes;
  };
  std::string module;
  scenario::Version version;
  scenario::Version minimum_player;
  std::vector<Entry> entries;  ///< in any order, without a name twice
};

/// Throw Error if the contents cannot be a pack: a bad or repeated name, more than 65,535 entries, more than 2 GiB, no
/// entry at all; or if nobody, or more than four keys, or one key twice, are to sign.
std::vector<std::uint8_t> write(const Contents& contents, std::span<const seal::SecretKey> signers);
std::vector<std::uint8_t> write(const Contents& contents, const seal::SecretKey& signer);

/// Takes the next bytes of a pack.
using Put = std::function<void(std::span<const std::uint8_t>)>;
/// Hands the same bytes to `put`, from the first to the last, without a second copy of the contents in memory. Returns
/// the digest of the pack's identity.
seal::Digest write(const Contents& contents, std::span<const seal::SecretKey> signers, const Put& put);

}  // namespace rollcall::pack
