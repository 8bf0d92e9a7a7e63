#include "player/scenario/utf8.h"

#include <cstddef>
#include <cstdint>

namespace rollcall::scenario {
namespace {

struct Lead {
  std::size_t length = 0;  // 0: no lead byte
  std::uint8_t second_minimum = 0x80;
  std::uint8_t second_maximum = 0xbf;
};

Lead lead(std::uint8_t byte) {
  if (byte < 0x80) return {1};
  if (byte >= 0xc2 && byte <= 0xdf) return {2};
  if (byte == 0xe0) return {3, 0xa0, 0xbf};
  if (byte == 0xed) return {3, 0x80, 0x9f};
  if (byte >= 0xe1 && byte <= 0xef) return {3};
  if (byte == 0xf0) return {4, 0x90, 0xbf};
  if (byte >= 0xf1 && byte <= 0xf3) return {4};
  if (byte == 0xf4) return {4, 0x80, 0x8f};
  return {};
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  for (std::size_t i = 0; i < bytes.size();) {
    const Lead first = lead(at(i));
    if (first.length == 0 || bytes.size() - i < first.length) return false;
    if (first.length > 1 && (at(i + 1) < first.second_minimum || at(i + 1) > first.second_maximum)) return false;
    for (std::size_t k = 2; k < first.length; ++k) {
      if ((at(i + k) & 0xc0) != 0x80) return false;
    }
    i += first.length;
  }
  return true;
}

}  // namespace rollcall::scenario
