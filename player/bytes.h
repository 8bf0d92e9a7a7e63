#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rollcall {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text; they must not outlive it.
inline ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace rollcall
