#include "player/pack/index.h"

#include "player/pack/bytes.h"
#include "player/pack/refusal.h"

namespace rollcall::pack {
namespace {

class IndexParser {
 public:
  IndexParser(std::span<const std::uint8_t> bytes, std::uint64_t position, std::uint64_t file_size)
      : x_bytes(bytes), x_position(position), x_file_size(file_size) {}

  IndexEntry next() {
    const auto fixed = take(index_entry_size);
    IndexEntry entry;
    entry.offset = load<std::uint64_t>(fixed, 0);
    entry.length = load<std::uint64_t>(fixed, 8);
    entry.name = as_text(take(load<std::uint16_t>(fixed, 16)));
    require(is_entry_name(entry.name) && x_previous < entry.name);
    // Against what is left of the file first, so that no sum can overflow.
    require(entry.offset == x_position && entry.length <= x_file_size - x_position);
    require(padded(entry.length) <= x_file_size - x_position);
    entry.digests = take(chunk_count(entry.length) * sizeof(seal::Digest));
    x_position += padded(entry.length);
    x_previous = entry.name;
    return entry;
  }

  void finish() const { require(x_bytes.empty() && x_position == x_file_size); }

 private:
  static void require(bool condition) {
    if (!condition) throw refusal::damaged_index();
  }

  std::span<const std::uint8_t> take(std::uint64_t count) {
    require(count <= x_bytes.size());
    const auto taken = x_bytes.first(static_cast<std::size_t>(count));
    x_bytes = x_bytes.subspan(taken.size());
    return taken;
  }

  std::span<const std::uint8_t> x_bytes;
  std::uint64_t x_position;
  std::uint64_t x_file_size;
  std::string_view x_previous;
};

}  // namespace

std::vector<IndexEntry> decode_index(std::span<const std::uint8_t> bytes, const Header& header) {
  const auto size = static_cast<std::size_t>(header.index_size);
  if (!all_zero(bytes.subspan(size))) throw refusal::damaged_index();
  // An entry takes more than its fixed part, so a count that could not be true asks for no memory.
  if (header.entry_count > size / index_entry_size) throw refusal::damaged_index();
  std::vector<IndexEntry> entries;
  entries.reserve(header.entry_count);
  IndexParser parser(bytes.first(size), header_size + bytes.size(), header.file_size);
  for (std::uint32_t i = 0; i < header.entry_count; ++i) entries.push_back(parser.next());
  parser.finish();
  return entries;
}

}  // namespace rollcall::pack
