#include "player/pack/header.h"

#include <algorithm>

#include "player/module_id.h"
#include "player/pack/bytes.h"
#include "player/pack/refusal.h"
#include "player/scenario/release.h"

namespace rollcall::pack {
namespace {

void encode_slots(const std::vector<Header::Slot>& slots, Header::Bytes& bytes) {
  auto at = bytes.begin() + offset::slots;
  for (const Header::Slot& slot : slots) {
    at = std::copy(slot.key.begin(), slot.key.end(), at);
    at = std::copy(slot.signature.begin(), slot.signature.end(), at);
  }
}

std::vector<Header::Slot> decode_slots(const Header::Bytes& bytes) {
  std::vector<Header::Slot> slots;
  for (std::size_t i = 0; i < slot_count; ++i) {
    const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(offset::slots + i * slot_size);
    Header::Slot slot;
    std::copy_n(at, slot.key.size(), slot.key.begin());
    std::copy_n(at + static_cast<std::ptrdiff_t>(slot.key.size()), slot.signature.size(), slot.signature.begin());
    if (all_zero(slot.key)) break;
    if (!slots.empty() && slot.key <= slots.back().key) throw refusal::damaged_header();
    slots.push_back(slot);
  }
  return slots;
}

scenario::Version decode_version(std::uint64_t release) {
  const auto version = scenario::version_of(release);
  if (!version) throw refusal::damaged_header();
  return *version;
}

std::string decode_module(const Header::Bytes& bytes) {
  const auto field = std::span(bytes).subspan(offset::module, module_field_size);
  const auto end = std::find(field.begin(), field.end(), std::uint8_t{0});
  std::string module(field.begin(), end);
  if (!is_module_id(module)) throw refusal::damaged_header();
  return module;
}

}  // namespace

Header::Bytes encode(const Header& header) {
  Header::Bytes bytes{};
  std::copy(magic.begin(), magic.end(), bytes.begin() + offset::magic);
  store(bytes, offset::format_version, format_version);
  store(bytes, offset::entry_count, header.entry_count);
  store(bytes, offset::file_size, header.file_size);
  store(bytes, offset::index_size, header.index_size);
  store(bytes, offset::release, header.version.release());
  store(bytes, offset::minimum_player, header.minimum_player.release());
  std::copy(header.index_digest.begin(), header.index_digest.end(), bytes.begin() + offset::index_digest);
  std::copy(header.module.begin(), header.module.end(), bytes.begin() + offset::module);
  encode_slots(header.slots, bytes);
  return bytes;
}

Header decode_header(const Header::Bytes& bytes) {
  Header header;
  header.entry_count = load<std::uint32_t>(bytes, offset::entry_count);
  header.file_size = load<std::uint64_t>(bytes, offset::file_size);
  header.index_size = load<std::uint64_t>(bytes, offset::index_size);
  header.version = decode_version(load<std::uint64_t>(bytes, offset::release));
  header.minimum_player = decode_version(load<std::uint64_t>(bytes, offset::minimum_player));
  std::copy_n(bytes.begin() + offset::index_digest, header.index_digest.size(), header.index_digest.begin());
  header.module = decode_module(bytes);
  header.slots = decode_slots(bytes);
  // Whatever was not looked at, such as padding and unused slots, must be zero: there is one encoding only.
  if (encode(header) != bytes) throw refusal::damaged_header();
  return header;
}

Header::Bytes signed_bytes(Header header) {
  for (Header::Slot& slot : header.slots) slot.signature = {};
  return encode(header);
}

}  // namespace rollcall::pack
