// Opens any bytes as a pack, believing one publisher, and reads all of it. A signature would keep the fuzzer out, so
// what it hands over is signed first when it has the length of a header; the first byte says whether, and is not part
// of it.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "player/pack/bytes.h"
#include "player/pack/header.h"
#include "player/pack/module_file.h"
#include "player/pack/reader.h"

using namespace rollcall;

namespace {

const seal::SecretKey& publisher() {
  static const seal::SecretKey key = seal::SecretKey::from_seed(std::array<std::uint8_t, 32>{2});
  return key;
}

seal::TrustList trust() {
  seal::TrustList list;
  list.publishers = {{publisher().public_key(), "*", "Fuzzer"}};
  return list;
}

/// Corrects what is derived: the file size, the digest of the index where it fits, and the signature.
void correct(std::vector<std::uint8_t>& pack) {
  const std::span<std::uint8_t> bytes(pack);
  std::copy(pack::magic.begin(), pack::magic.end(), pack.begin());
  pack::store(bytes, pack::offset::format_version, pack::format_version);
  pack::store(bytes, pack::offset::file_size, std::uint64_t{pack.size()});
  const auto index_size = pack::load<std::uint64_t>(bytes, pack::offset::index_size);
  if (index_size <= pack::largest_index && pack::padded(index_size) <= pack.size() - pack::header_size) {
    const auto index = bytes.subspan(pack::header_size, static_cast<std::size_t>(pack::padded(index_size)));
    const seal::Digest digest = seal::digest(index);
    std::copy(digest.begin(), digest.end(), pack.begin() + pack::offset::index_digest);
  }
  const seal::KeyId id = seal::key_id(publisher().public_key());
  const auto slot = pack.begin() + pack::offset::slots;
  std::copy(id.begin(), id.end(), slot);
  std::fill_n(slot + 8, 64, std::uint8_t{0});
  const auto signature = publisher().sign(pack::signature_domain, bytes.first(pack::header_size));
  std::copy(signature.begin(), signature.end(), slot + 8);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const seal::TrustList list = trust();
  std::vector<std::uint8_t> pack(data + 1, data + size);
  if (data[0] % 2 == 1 && pack.size() >= pack::header_size) correct(pack);
  try {
    pack::Reader reader(pack::in_memory(std::move(pack)), list);
    for (const std::string& entry : reader.entries()) reader.read(entry);
    reader.verify_all();
    pack::require_playable(reader);
    pack::load(std::move(reader), "en");
  } catch (const Error&) {
    return 0;
  }
  return 0;
}
