#pragma once
#include <cstdint>
#include <string>

namespace rollcall::media {

/// What an author's file becomes in a pack.
enum class Kind : std::uint8_t {
  scene,     ///< a picture of at most 960 x 540 pixels
  portrait,  ///< a picture of at most 256 x 256 pixels
  sound,
};

/// A picture or a recording of a module.
struct File {
  Kind kind;
  std::string path;  ///< relative to the module's folder
  bool operator==(const File&) const = default;
};

}  // namespace rollcall::media
