// Decodes any bytes as a scenario and as texts; whatever is accepted must be encoded to the same bytes again.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "player/pack/module_file.h"

using namespace rollcall;

namespace {

template <class Decode>
void check(std::span<const std::uint8_t> bytes, Decode&& decode) {
  try {
    const std::vector<std::uint8_t> again = pack::encode(decode(bytes));
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
  } catch (const Error&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span bytes(data, size);
  check(bytes, [](auto input) { return pack::decode_scenario(input); });
  check(bytes, [](auto input) { return pack::decode_catalogue(input, "en"); });
  return 0;
}
