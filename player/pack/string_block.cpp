#include "player/pack/string_block.h"

#include <algorithm>
#include <cassert>

namespace rollcall::pack {

StringBlock::StringBlock(const std::set<std::string_view>& strings) : x_strings(strings.begin(), strings.end()) {}

StringBlock::StringBlock(ColumnReader& reader) {
  const std::size_t count = reader.number();
  const Column lengths = reader.column(count, Width::one);
  std::uint64_t size = 0;
  lengths.each(0, count, [&](std::size_t, std::uint32_t length) { size += length; });
  reader.require(size <= std::numeric_limits<std::size_t>::max());
  x_bytes = as_text(reader.bytes(static_cast<std::size_t>(size)));
  x_strings.reserve(count);
  std::size_t start = 0;
  lengths.each(0, count, [&](std::size_t, std::uint32_t length) {
    x_strings.push_back(x_bytes.substr(start, length));
    start += length;
  });
  reader.require(std::is_sorted(x_strings.begin(), x_strings.end(), std::less_equal<>()));
}

void StringBlock::append_to(std::vector<std::uint8_t>& bytes) const {
  append(bytes, static_cast<std::uint32_t>(x_strings.size()));
  std::vector<std::uint32_t> lengths;
  lengths.reserve(x_strings.size());
  for (const std::string_view string : x_strings) lengths.push_back(static_cast<std::uint32_t>(string.size()));
  append_column(bytes, lengths, Width::one);
  for (const std::string_view string : x_strings) append(bytes, string);
}

std::uint32_t StringBlock::place_of(std::string_view string) const {
  const auto at = std::lower_bound(x_strings.begin(), x_strings.end(), string);
  assert(at != x_strings.end() && *at == string);
  return static_cast<std::uint32_t>(at - x_strings.begin());
}

}  // namespace rollcall::pack
