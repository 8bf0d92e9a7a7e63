#pragma once
#include <string_view>

#include "authoring/media/refusal.h"
#include "player/bytes.h"

namespace rollcall::encode {

/// Pixels.
struct PictureSize {
  int max_width;
  int max_height;
};
inline constexpr PictureSize scene_size{960, 540};
inline constexpr PictureSize portrait_size{256, 256};

inline constexpr std::size_t largest_picture = std::size_t{16} << 20;  // bytes of the file

/// Draws an author's SVG, PNG or JPEG as the PNG that goes into a pack, no larger than `fit` and in its own shape. An
/// SVG, which has no pixels of its own, fills the box; the others are only ever scaled down, and a photograph is turned
/// as its camera says. The same input makes the same bytes with the same libraries.
///
/// An SVG must be complete in itself: one that names another file or address is refused, and so is one with live text,
/// because fonts differ from machine to machine. An embedded photograph that cannot be decoded is left out.
///
/// Throws Refused for other formats, damage, and pictures too large to take on (16 MiB of file, 8192 x 8192 pixels).
/// Time and memory are for the program to bound.
Bytes to_png(std::string_view bytes, PictureSize fit);

}  // namespace rollcall::encode
