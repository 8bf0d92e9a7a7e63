#include "tests/player/pack/forgery.h"

#include <algorithm>

#include "player/pack/bytes.h"

namespace rollcall::pack_test {
namespace {

using pack::header_size;

pack::Header::Bytes header_bytes(const Bytes& pack) {
  pack::Header::Bytes bytes{};
  std::copy_n(pack.begin(), bytes.size(), bytes.begin());
  return bytes;
}

void sign_again(Bytes& pack) {
  const auto slot = pack.begin() + pack::offset::slots;
  std::fill_n(slot + 8, 64, std::uint8_t{0});
  const auto signature = key(2).sign(pack::signature_domain, std::span(pack).first(header_size));
  std::copy(signature.begin(), signature.end(), slot + 8);
}

}  // namespace

Bytes forged(const std::function<void(pack::Header&, Bytes&)>& change) {
  Bytes pack = sample_pack();
  pack::Header header = pack::decode_header(header_bytes(pack));
  const auto end = pack.begin() + static_cast<std::ptrdiff_t>(header_size + header.index_size);
  Bytes index(pack.begin() + header_size, end);
  change(header, index);
  index.resize(static_cast<std::size_t>(pack::padded(index.size())));
  std::copy(index.begin(), index.end(), pack.begin() + header_size);
  header.index_digest = seal::digest(index);
  const pack::Header::Bytes bytes = pack::encode(header);
  std::copy(bytes.begin(), bytes.end(), pack.begin());
  sign_again(pack);
  return pack;
}

Bytes forged_header(const std::function<void(pack::Header::Bytes&)>& change) {
  Bytes pack = sample_pack();
  pack::Header::Bytes header = header_bytes(pack);
  change(header);
  std::copy(header.begin(), header.end(), pack.begin());
  sign_again(pack);
  return pack;
}

Bytes record(std::uint64_t offset, std::uint64_t length, std::string_view name, std::size_t digests) {
  Bytes bytes;
  pack::append(bytes, offset);
  pack::append(bytes, length);
  pack::append(bytes, static_cast<std::uint16_t>(name.size()));
  pack::append(bytes, name);
  bytes.resize(bytes.size() + 32 * digests);
  return bytes;
}

}  // namespace rollcall::pack_test
