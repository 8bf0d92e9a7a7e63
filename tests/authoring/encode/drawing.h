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
};

Drawing decoded(const std::vector<std::uint8_t>& png);

/// A PNG of one opaque colour (0xFFRRGGBB).
std::string plain_png(int width, int height, std::uint32_t colour);

std::string as_text(const std::vector<std::uint8_t>& bytes);

/// An svg element of 100 x 50 with this inside.
std::string svg(std::string_view inside, std::string_view before = "");

}  // namespace rollcall::encode::test
