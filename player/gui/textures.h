#pragma once
#include <cstdint>

#include "player/text/picture.h"
#include "player/text/typesetter.h"

namespace rollcall::gui {

/// 0 is no texture.
using TextureId = std::uintptr_t;

/// Where pictures and letters are kept for drawing: in OpenGL, or in memory for tests. No side exceeds 2048 pixels.
class Textures {
 public:
  virtual ~Textures() = default;
  /// Letters: drawn in the colour of the vertices.
  virtual TextureId make(const text::Coverage& coverage) = 0;
  virtual TextureId make(const text::Picture& picture) = 0;
  virtual void drop(TextureId texture) = 0;
};

inline constexpr int largest_texture = 2048;

}  // namespace rollcall::gui
