#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "player/pack/header.h"

namespace rollcall::pack {

/// One entry of a pack. The views are into the bytes of the index.
struct IndexEntry {
  std::string_view name;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::span<const std::uint8_t> digests;  ///< 32 bytes for each chunk
};

/// Precondition: `bytes` is the whole index with its padding, and its digest is the one in the header. Throws Refused
/// unless the entries are those the header counts, sorted, one after the other, from the end of the index to the end of
/// the file, and nothing else.
std::vector<IndexEntry> decode_index(std::span<const std::uint8_t> bytes, const Header& header);

}  // namespace rollcall::pack
