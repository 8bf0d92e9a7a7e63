#include "authoring/encode/exif.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rollcall::encode {
namespace {

constexpr std::array<std::uint8_t, 6> exif_mark{'E', 'x', 'i', 'f', 0, 0};

/// A TIFF file in memory, which says itself in which order the bytes of a number stand. What is not there reads as 0.
class Tiff {
 public:
  explicit Tiff(ByteView bytes) : x_bytes(bytes), x_is_little(at(0) == 'I') {}

  bool is_one() const { return at(0) == at(1) && (at(0) == 'I' || at(0) == 'M') && number(2, 2) == 42; }
  std::uint32_t number(std::size_t offset, std::size_t size) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | at(offset + (x_is_little ? size - 1 - i : i));
    return value;
  }

 private:
  std::uint32_t at(std::size_t offset) const { return offset < x_bytes.size() ? x_bytes[offset] : 0u; }

  ByteView x_bytes;
  bool x_is_little;
};

}  // namespace

int exif_orientation(ByteView data) {
  constexpr std::uint32_t orientation_tag = 0x0112, short_type = 3;
  constexpr std::size_t entry_size = 12;
  if (data.size() < exif_mark.size() || !std::equal(exif_mark.begin(), exif_mark.end(), data.begin())) return 1;
  const Tiff tiff(data.subspan(exif_mark.size()));
  if (!tiff.is_one()) return 1;
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t count = tiff.number(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * entry_size;
    if (tiff.number(entry, 2) != orientation_tag || tiff.number(entry + 2, 2) != short_type) continue;
    const std::uint32_t value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace rollcall::encode
