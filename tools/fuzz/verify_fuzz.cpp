// Verifies any bytes as whatever they look like: a badge, statements, a table, a certificate, codes.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "player/error.h"
#include "player/record/verify.h"

using namespace rollcall;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The site of tests/player/record/sample_record.h, which signed what the corpus begins with.
  static const std::array<seal::PublicKey, 1> known{
      seal::SecretKey::from_seed(std::array<std::uint8_t, 32>{1}).public_key()};
  try {
    record::verify_file({reinterpret_cast<const char*>(data), size}, known);
  } catch (const Error&) {
    // The only way out that a reader has.
  }
  return 0;
}
