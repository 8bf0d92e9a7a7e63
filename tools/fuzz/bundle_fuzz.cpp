// Opens any bytes as the inside of a part of a bundle, reads every item and merges them. Seal and signature would keep
// the fuzzer out, so what it hands over is the signed content, which is signed and sealed first; with an odd first
// byte, which is not part of it, it is opened as a file instead.
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "player/record/merge.h"
#include "player/record/receipt.h"
#include "player/seal/box.h"

using namespace rollcall;

namespace {

seal::SecretKey key(std::uint8_t number) { return seal::SecretKey::from_seed(std::array<std::uint8_t, 32>{number}); }

/// As BUNDLE.md has it.
Bytes file_around(ByteView content, const seal::SecretKey& site, const seal::SecretKey& unit) {
  Bytes inside;
  for (std::size_t i = 0; i < 8; ++i)
    inside.push_back(static_cast<std::uint8_t>(std::uint64_t{content.size()} >> (8 * i)));
  inside.insert(inside.end(), content.begin(), content.end());
  const seal::Signature signature = site.sign("rollcall bundle 1", content);
  inside.insert(inside.end(), signature.begin(), signature.end());
  inside.resize(std::max(std::size_t{16} << 10, std::bit_ceil(inside.size())), 0);
  const std::string_view magic = "RCBUNDLE\x01";
  Bytes file(magic.begin(), magic.end());
  const seal::KeyId id = seal::key_id(unit.public_key());
  file.insert(file.end(), id.begin(), id.end());
  const Bytes box = seal::sealed_for(unit.public_key(), inside, site);
  file.insert(file.end(), box.begin(), box.end());
  return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 + sizeof(seal::PublicKey)) return 0;
  static const seal::SecretKey site = key(1), unit = key(2);
  Bytes content(data + 1, data + size);
  try {
    if (data[0] % 2 == 0) {
      std::copy(site.public_key().begin(), site.public_key().end(), content.begin());
      content = file_around(content, site, unit);
    }
    record::Gathered all;
    record::add(all, record::open_part(content, unit), std::array{record::SiteFile{site.public_key(), {}}});
    const record::Findings found = record::findings(all);
    for (const record::Receipt& receipt : record::receipts(all, found, unit.public_key()))
      if (record::parse_receipt(format(receipt, unit)) != receipt) __builtin_trap();
  } catch (const Error&) {
    // The only way out that a reader has.
  }
  return 0;
}
