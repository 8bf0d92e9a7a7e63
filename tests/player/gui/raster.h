#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "player/gui/textures.h"
#include "player/text/picture.h"

struct ImDrawData;

namespace rollcall::test {

/// Textures as plain bytes.
class MemoryTextures final : public gui::Textures {
 public:
  struct Texture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  ///< red, green, blue, alpha
  };

  gui::TextureId make(const text::Coverage& coverage) override;
  gui::TextureId make(const text::Picture& picture) override;
  void drop(gui::TextureId texture) override;

  std::size_t count() const { return x_textures.size(); }
  std::size_t largest_side() const { return x_largest; }

 private:
  gui::TextureId keep(int width, int height, std::vector<std::uint8_t> pixels);

  std::vector<std::unique_ptr<Texture>> x_textures;
  std::size_t x_largest = 0;
};

/// What OpenGL would have painted, more or less: triangles one by one, nearest texel or the mean of the texels under a
/// pixel.
text::Picture rasterise(const ImDrawData& data);
/// The same, over a picture of the window that is there already.
void rasterise(const ImDrawData& data, text::Picture& over);

}  // namespace rollcall::test
