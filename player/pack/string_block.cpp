#include "player/pack/string_block.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace rollcall::pack {

void SortedStrings::append_to(std::vector<std::uint8_t>& bytes) const {
  append(bytes, static_cast<std::uint32_t>(x_strings.size()));
  std::vector<std::uint32_t> lengths;
  lengths.reserve(x_strings.size());
  for (const std::string_view string : x_strings) lengths.push_back(static_cast<std::uint32_t>(string.size()));
  append_column(bytes, lengths, Width::one);
  for (const std::string_view string : x_strings) append(bytes, string);
}

std::uint32_t SortedStrings::place_of(std::string_view string) const {
  const auto at = std::lower_bound(x_strings.begin(), x_strings.end(), string);
  assert(at != x_strings.end() && *at == string);
  return static_cast<std::uint32_t>(at - x_strings.begin());
}

StringBlock::StringBlock(ColumnReader& reader) {
  const std::size_t count = reader.number();
  const Column lengths = reader.column(count, Width::one);
  std::uint64_t size = 0;
  x_ends.resize(count);
  lengths.each(0, count, [&](std::size_t i, std::uint32_t length) {
    size += length;
    x_ends[i] = static_cast<std::uint32_t>(size);
  });
  reader.require(size <= std::numeric_limits<std::uint32_t>::max());
  x_bytes = as_text(reader.bytes(static_cast<std::size_t>(size)));
  std::string_view before;
  bool is_sorted = true;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view string = (*this)[i];
    is_sorted &= i == 0 || before < string;
    before = string;
  }
  reader.require(is_sorted);
}

void StringBlock::move_to(std::span<char> room) {
  std::copy(x_bytes.begin(), x_bytes.end(), room.begin());
  x_bytes = std::string_view(room.data(), x_bytes.size());
}

}  // namespace rollcall::pack
