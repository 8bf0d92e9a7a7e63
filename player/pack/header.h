#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "player/pack/format.h"
#include "player/scenario/scenario.h"
#include "player/seal/hash.h"
#include "player/seal/keys.h"

namespace rollcall::pack {

/// The first 4 KiB of a pack, as values. `Bytes` is their one encoding.
struct Header {
  using Bytes = std::array<std::uint8_t, header_size>;
  struct Slot {
    seal::KeyId key{};
    seal::Signature signature{};
  };

  std::uint32_t entry_count = 0;
  std::uint64_t file_size = 0;
  std::uint64_t index_size = 0;  ///< without its padding
  scenario::Version version;
  scenario::Version minimum_player;
  seal::Digest index_digest{};
  std::string module;
  std::vector<Slot> slots;  ///< by ascending key id
};

Header::Bytes encode(const Header& header);
/// Precondition: the magic and the format version were looked at. Throws Refused unless `encode` makes these bytes.
/// Whether the numbers fit the file, and whether the signatures are good, is for the reader.
Header decode_header(const Header::Bytes& bytes);

/// What the signatures are made over: all of the header, with zeros for the signatures themselves. So one signer cannot
/// be taken away from a pack, or added, without all of them signing again.
Header::Bytes signed_bytes(Header header);

}  // namespace rollcall::pack
