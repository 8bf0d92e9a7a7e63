// Decodes any bytes as a path; whatever is accepted must be encoded to the same bytes again.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "player/pack/path_file.h"

using namespace rollcall;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span bytes(data, size);
  try {
    const std::vector<std::uint8_t> again = pack::encode(pack::decode_path(bytes));
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
  } catch (const Error&) {
    return 0;
  }
  return 0;
}
