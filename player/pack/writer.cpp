#include "player/pack/writer.h"

#include <algorithm>

#include "player/module_id.h"
#include "player/pack/bytes.h"
#include "player/pack/format.h"
#include "player/pack/header.h"

namespace rollcall::pack {
namespace {

using Entries = std::vector<const Contents::Entry*>;

/// Header and index of a pack, and its entries in the order in which they follow.
struct Layout {
  Header header;
  std::vector<std::uint8_t> index;
  Entries entries;
};

[[noreturn]] void fail(Message reason) {
  throw Error(tr("The pack cannot be made: {reason}.", "reason"_is = std::move(reason)));
}

Entries sorted(const Contents& contents) {
  if (contents.entries.empty()) fail(tr("it would be empty"));
  if (contents.entries.size() > most_entries) fail(tr("it would have more than 65,535 entries"));
  Entries entries;
  for (const Contents::Entry& entry : contents.entries) {
    if (!is_entry_name(entry.name)) {
      fail(tr("'{entry}' cannot be the name of an entry (use a-z, 0-9, _, -, . and /, at most 200 of them)",
              "entry"_is = entry.name));
    }
    entries.push_back(&entry);
  }
  std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
  const auto twice = std::adjacent_find(entries.begin(), entries.end(),
                                        [](const auto* a, const auto* b) { return a->name == b->name; });
  if (twice != entries.end()) fail(tr("two entries are named '{entry}'", "entry"_is = (*twice)->name));
  return entries;
}

std::uint64_t index_size(const Entries& entries) {
  std::uint64_t size = 0;
  for (const Contents::Entry* entry : entries) {
    size += index_entry_size + entry->name.size() + chunk_count(entry->bytes.size()) * sizeof(seal::Digest);
  }
  return size;
}

/// The digests of the entry's chunks; the last chunk goes on to the end of the padding.
void append_digests(std::vector<std::uint8_t>& index, std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto chunk = bytes.first(std::min(bytes.size(), chunk_size));
    std::vector<std::uint8_t> last;
    if (chunk.size() % alignment != 0) {
      last.assign(chunk.begin(), chunk.end());
      last.resize(static_cast<std::size_t>(padded(chunk.size())));
    }
    const seal::Digest digest = seal::digest(last.empty() ? chunk : std::span<const std::uint8_t>(last));
    index.insert(index.end(), digest.begin(), digest.end());
    bytes = bytes.subspan(chunk.size());
  }
}

Layout lay_out(const Contents& contents) {
  if (!is_module_id(contents.module))
    fail(tr("'{module}' cannot be the id of a module", "module"_is = contents.module));
  Layout layout{{}, {}, sorted(contents)};
  Header& header = layout.header;
  header.entry_count = static_cast<std::uint32_t>(layout.entries.size());
  header.index_size = index_size(layout.entries);
  header.version = contents.version;
  header.minimum_player = contents.minimum_player;
  header.module = contents.module;
  header.file_size = header_size + padded(header.index_size);
  if (header.index_size > largest_index) fail(tr("its index would be larger than 16 MiB"));
  layout.index.reserve(static_cast<std::size_t>(padded(header.index_size)));
  for (const Contents::Entry* entry : layout.entries) {
    append(layout.index, header.file_size);
    append(layout.index, std::uint64_t{entry->bytes.size()});
    append(layout.index, static_cast<std::uint16_t>(entry->name.size()));
    append(layout.index, std::string_view(entry->name));
    append_digests(layout.index, entry->bytes);
    header.file_size += padded(entry->bytes.size());
    if (header.file_size > largest_file) fail(tr("it would be larger than 2 GiB"));
  }
  layout.index.resize(static_cast<std::size_t>(padded(header.index_size)));
  header.index_digest = seal::digest(layout.index);
  return layout;
}

Header::Bytes sign(Header header, std::span<const seal::SecretKey> signers) {
  if (signers.empty()) fail(tr("nobody signs it"));
  if (signers.size() > slot_count) fail(tr("at most four keys can sign it"));
  std::vector<const seal::SecretKey*> keys;
  for (const seal::SecretKey& signer : signers) keys.push_back(&signer);
  const auto id = [](const seal::SecretKey* key) { return seal::key_id(key->public_key()); };
  std::sort(keys.begin(), keys.end(), [&](const auto* a, const auto* b) { return id(a) < id(b); });
  for (const seal::SecretKey* key : keys) {
    if (!header.slots.empty() && header.slots.back().key == id(key)) fail(tr("one key would sign it twice"));
    header.slots.push_back({id(key), {}});
  }
  const Header::Bytes message = signed_bytes(header);
  for (std::size_t i = 0; i < keys.size(); ++i) header.slots[i].signature = keys[i]->sign(signature_domain, message);
  return encode(header);
}

}  // namespace

seal::Digest write(const Contents& contents, std::span<const seal::SecretKey> signers, const Put& put) {
  const Layout layout = lay_out(contents);
  static constexpr std::array<std::uint8_t, alignment> zeros{};
  put(sign(layout.header, signers));
  put(layout.index);
  for (const Contents::Entry* entry : layout.entries) {
    put(entry->bytes);
    put(std::span(zeros).first(static_cast<std::size_t>(padded(entry->bytes.size()) - entry->bytes.size())));
  }
  return layout.header.index_digest;
}

std::vector<std::uint8_t> write(const Contents& contents, const seal::SecretKey& signer) {
  return write(contents, std::span(&signer, 1));
}

std::vector<std::uint8_t> write(const Contents& contents, std::span<const seal::SecretKey> signers) {
  std::vector<std::uint8_t> pack;
  write(contents, signers,
        [&](std::span<const std::uint8_t> bytes) { pack.insert(pack.end(), bytes.begin(), bytes.end()); });
  return pack;
}

}  // namespace rollcall::pack
