#include "player/pack/reader.h"

#include <algorithm>
#include <cassert>

#include "player/pack/bytes.h"
#include "player/pack/format.h"
#include "player/pack/header.h"
#include "player/pack/index.h"
#include "player/pack/refusal.h"
#include "player/pack/signature_check.h"

namespace rollcall::pack {
namespace {

/// Reads the header without believing it: it is a pack, of a kind we know, and as long as it says.
Header::Bytes read_header(const Storage& storage) {
  Header::Bytes bytes{};
  const std::uint64_t size = storage.size();
  const auto there = std::span(bytes).first(static_cast<std::size_t>(std::min<std::uint64_t>(size, bytes.size())));
  storage.read_at(0, there);
  if (!std::equal(magic.begin(), magic.begin() + static_cast<std::ptrdiff_t>(std::min(there.size(), magic.size())),
                  bytes.begin())) {
    throw refusal::not_a_pack();
  }
  if (size < header_size) throw refusal::truncated(size, header_size);
  const auto version = load<std::uint32_t>(bytes, offset::format_version);
  if (version > format_version) throw refusal::newer_format();
  if (version < format_version) throw refusal::not_a_pack();
  const auto stated = load<std::uint64_t>(bytes, offset::file_size);
  if (size < stated && stated <= largest_file) throw refusal::truncated(size, stated);
  if (size != stated || size > largest_file) throw refusal::damaged_length();
  return bytes;
}

std::vector<std::uint8_t> read_index(const Storage& storage, const Header& header) {
  const std::uint64_t size = header.index_size;
  if (size > largest_index || padded(size) > header.file_size - header_size || header.entry_count == 0 ||
      header.entry_count > most_entries) {
    throw refusal::damaged_header();
  }
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(padded(size)));
  storage.read_at(header_size, bytes);
  if (seal::digest(bytes) != header.index_digest) throw refusal::damaged_index();
  return bytes;
}

/// `bytes` are the whole chunks of the entry from `first_chunk` on; its last one holds the padding.
void verify_chunks(const IndexEntry& entry, std::uint64_t first_chunk, std::span<const std::uint8_t> bytes) {
  auto expected = entry.digests.subspan(static_cast<std::size_t>(first_chunk) * sizeof(seal::Digest));
  for (; !bytes.empty(); expected = expected.subspan(sizeof(seal::Digest))) {
    const auto chunk = bytes.first(std::min(bytes.size(), chunk_size));
    const seal::Digest actual = seal::digest(chunk);
    if (!std::equal(actual.begin(), actual.end(), expected.begin())) {
      throw refusal::damaged_entry(entry.name);
    }
    bytes = bytes.subspan(chunk.size());
  }
}

void require_zero_padding(const IndexEntry& entry, std::span<const std::uint8_t> padding) {
  if (!all_zero(padding)) throw refusal::damaged_entry(entry.name);
}

Identity identity_of(const Header& header) {
  return {header.module, header.version, header.index_digest, header.slots.front().key, Kind::module};
}

}  // namespace

Identity stated_identity(const Storage& storage) { return identity_of(decode_header(read_header(storage))); }

struct Reader::Impl {
  std::unique_ptr<Storage> storage;
  Header::Bytes header_bytes{};
  std::vector<std::uint8_t> index_bytes;
  std::vector<IndexEntry> entries;  ///< with views into index_bytes
  Identity identity;

  const IndexEntry* find(std::string_view name) const {
    const auto at =
        std::lower_bound(entries.begin(), entries.end(), name,
                         [](const IndexEntry& entry, std::string_view other) { return entry.name < other; });
    return at != entries.end() && at->name == name ? &*at : nullptr;
  }

  /// Header and index once more: the drive may have changed since they were read.
  void verify_beginning() const {
    Header::Bytes header{};
    storage->read_at(0, header);
    if (header != header_bytes) throw refusal::damaged_header();
    std::vector<std::uint8_t> buffer(index_bytes.size());
    storage->read_at(header_size, buffer);
    if (buffer != index_bytes) throw refusal::damaged_index();
  }

  void verify(const IndexEntry& entry) const {
    constexpr std::uint64_t step = 16;  // chunks, so that the buffer is 1 MiB
    std::vector<std::uint8_t> buffer(
        static_cast<std::size_t>(std::min<std::uint64_t>(padded(entry.length), step * chunk_size)));
    for (std::uint64_t chunk = 0; chunk < chunk_count(entry.length); chunk += step) {
      const std::uint64_t start = chunk * chunk_size;
      const auto part = std::span(buffer).first(
          static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), padded(entry.length) - start)));
      storage->read_at(entry.offset + start, part);
      verify_chunks(entry, chunk, part);
      if (start + part.size() > entry.length)
        require_zero_padding(entry, part.subspan(static_cast<std::size_t>(entry.length - start)));
    }
  }
};

Reader::Reader(std::unique_ptr<Storage> storage, const seal::TrustList& trust) : x_impl(std::make_unique<Impl>()) {
  x_impl->header_bytes = read_header(*storage);
  const Header header = decode_header(x_impl->header_bytes);
  require_known_signers(header, trust);
  // Hashing the index is cheaper than a signature, and says more when it fails. It is parsed only after both.
  x_impl->index_bytes = read_index(*storage, header);
  require_good_signatures(header, trust);
  require_usable_release(header, trust);
  x_impl->entries = decode_index(x_impl->index_bytes, header);
  x_impl->identity = identity_of(header);
  if (x_impl->find(path_entry)) x_impl->identity.kind = Kind::path;
  x_impl->storage = std::move(storage);
}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

const Identity& Reader::identity() const { return x_impl->identity; }

std::vector<std::string> Reader::entries() const {
  std::vector<std::string> names;
  names.reserve(x_impl->entries.size());
  for (const IndexEntry& entry : x_impl->entries) names.emplace_back(entry.name);
  return names;
}

bool Reader::has(std::string_view entry) const { return x_impl->find(entry) != nullptr; }

std::vector<std::uint8_t> Reader::read(std::string_view name) const {
  const IndexEntry* entry = x_impl->find(name);
  assert(entry);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(padded(entry->length)));
  x_impl->storage->read_at(entry->offset, bytes);
  verify_chunks(*entry, 0, bytes);
  const auto length = static_cast<std::size_t>(entry->length);
  require_zero_padding(*entry, std::span(bytes).subspan(length));
  bytes.resize(length);
  return bytes;
}

void Reader::verify_all() const {
  for (std::size_t part = 0; part < parts(); ++part) verify(part);
}

std::size_t Reader::parts() const { return 1 + x_impl->entries.size(); }

void Reader::verify(std::size_t part) const {
  assert(part < parts());
  if (part == 0)
    x_impl->verify_beginning();
  else
    x_impl->verify(x_impl->entries[part - 1]);
}

}  // namespace rollcall::pack
