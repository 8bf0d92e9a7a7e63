#pragma once
#include <cstdint>

namespace rollcall::media {

/// What an author's file becomes in a pack.
enum class Kind : std::uint8_t {
  scene,     ///< a picture of at most 960 x 540 pixels
  portrait,  ///< a picture of at most 256 x 256 pixels
  sound,
};

}  // namespace rollcall::media
