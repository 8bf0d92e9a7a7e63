#pragma once
#include "player/gui/textures.h"

namespace rollcall::gui {

/// Textures of the current OpenGL context, which must be current whenever this is used.
class GlTextures final : public Textures {
 public:
  TextureId make(const text::Coverage& coverage) override;
  TextureId make(const text::Picture& picture) override;
  void drop(TextureId texture) override;
};

}  // namespace rollcall::gui
