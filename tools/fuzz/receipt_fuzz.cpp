// Reads any text as a receipt. A signature would keep the fuzzer out, so with an even first byte, which is not part of
// it, the text is signed first. What is taken has one spelling.
#include <cstddef>
#include <cstdint>
#include <string>

#include "player/bytes.h"
#include "player/record/receipt.h"
#include "player/seal/hash.h"

using namespace rollcall;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const seal::SecretKey unit = seal::SecretKey::from_seed(std::array<std::uint8_t, 32>{2});
  std::string text(data + 1, data + size);
  if (data[0] % 2 == 0) {
    const std::string old = "unit " + std::string(64, '0');
    if (const std::size_t at = text.find(old); at != std::string::npos)
      text.replace(at, old.size(), "unit " + seal::hex(unit.public_key()));
    text += "signature " + seal::hex(unit.sign("rollcall receipt 1", as_bytes(text))) + "\n";
  }
  try {
    const record::Receipt receipt = record::parse_receipt(text);
    if (receipt.unit == unit.public_key() && format(receipt, unit) != text) __builtin_trap();
  } catch (const Error&) {
    // The only way out that a reader has.
  }
  return 0;
}
