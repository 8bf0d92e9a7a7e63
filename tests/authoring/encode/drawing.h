#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::encode::test {

/// A PNG decoded to pixels of 0xAARRGGBB, row by row.
struct Drawing {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;

  bool has(std::uint32_t pixel) const;
  /// The colours in the middle of the four quarters, in the order of reading, as letters: r g b, w for white, ? else.
  std::string quarters() const;
};

Drawing decoded(const std::vector<std::uint8_t>& png);

/// A PNG of one opaque colour (0xFFRRGGBB).
std::string plain_png(int width, int height, std::uint32_t colour);

/// Two by two fields of 32 x 16 pixels: red and green above, blue and white below. Of so many components (3: colours of
/// a screen, 4: of a press, 1: grey); with an Exif orientation, unless it is 0.
std::string four_fields_jpeg(int orientation, int components = 3);

std::string as_text(const std::vector<std::uint8_t>& bytes);

/// An svg element of 100 x 50 with this inside.
std::string svg(std::string_view inside, std::string_view before = "");

}  // namespace rollcall::encode::test
