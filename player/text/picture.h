#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/error.h"

namespace rollcall::text {

/// A picture in memory: four bytes a pixel (red, green, blue, alpha; alpha not multiplied in), row by row.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
};

/// No side may be longer and no picture larger, checked before anything is decoded.
inline constexpr int longest_side = 4096;
inline constexpr std::int64_t most_pixels = 16'000'000;

/// Decodes a PNG, made smaller if a side is longer than `fit` pixels. Throws Error for anything that is not a whole PNG
/// within the limits.
Picture decode_png(std::span<const std::uint8_t> bytes, int fit = 2048);

/// A PNG of the picture, for tests and screenshots.
std::vector<std::uint8_t> encode_png(const Picture& picture);

}  // namespace rollcall::text
