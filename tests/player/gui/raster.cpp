#include "tests/player/gui/raster.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace rollcall::test {
namespace {

using Texture = MemoryTextures::Texture;
using Colour = std::array<float, 4>;

float cross(ImVec2 a, ImVec2 b, float x, float y) { return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x); }

/// A pixel on a shared edge belongs to one of the two triangles.
bool inside(float value, ImVec2 a, ImVec2 b) {
  const bool top_left = b.y < a.y || (a.y == b.y && b.x > a.x);
  return value > 0 || (value == 0 && top_left);
}

Colour unpacked(ImU32 colour) {
  return {static_cast<float>(colour & 255), static_cast<float>(colour >> 8 & 255),
          static_cast<float>(colour >> 16 & 255), static_cast<float>(colour >> 24)};
}

/// The mean over `across` by `down` texels around the middle.
Colour sample(const Texture& texture, float u, float v, int across, int down) {
  const int x0 = static_cast<int>(std::floor(u * static_cast<float>(texture.width))) - (across - 1) / 2;
  const int y0 = static_cast<int>(std::floor(v * static_cast<float>(texture.height))) - (down - 1) / 2;
  Colour sum{};
  for (int y = y0; y < y0 + down; ++y) {
    for (int x = x0; x < x0 + across; ++x) {
      const int column = std::clamp(x, 0, texture.width - 1);
      const int row = std::clamp(y, 0, texture.height - 1);
      const std::size_t at =
          (static_cast<std::size_t>(row) * static_cast<std::size_t>(texture.width) + static_cast<std::size_t>(column)) *
          4;
      for (std::size_t part = 0; part < 4; ++part) sum[part] += texture.pixels[at + part];
    }
  }
  for (float& part : sum) part /= static_cast<float>(across * down);
  return sum;
}

void blend(std::uint8_t* pixel, const Colour& over) {
  const float alpha = over[3] / 255;
  for (std::size_t part = 0; part < 3; ++part) {
    pixel[part] =
        static_cast<std::uint8_t>(std::lround(over[part] * alpha + static_cast<float>(pixel[part]) * (1 - alpha)));
  }
  pixel[3] = 255;
}

class Canvas {
 public:
  explicit Canvas(text::Picture& its_picture) : picture(its_picture) {}

  void triangle(const ImDrawVert& a, const ImDrawVert& second, const ImDrawVert& third, const Texture& texture,
                const ImVec4& clip) {
    float area = cross(a.pos, second.pos, third.pos.x, third.pos.y);
    if (area == 0) return;
    const ImDrawVert& b = area > 0 ? second : third;
    const ImDrawVert& c = area > 0 ? third : second;
    area = std::abs(area);
    // Texels per pixel, from the size of the triangle in both.
    const float texels = std::abs((b.uv.x - a.uv.x) * (c.uv.y - a.uv.y) - (b.uv.y - a.uv.y) * (c.uv.x - a.uv.x)) *
                         static_cast<float>(texture.width) * static_cast<float>(texture.height);
    const int step = std::clamp(static_cast<int>(std::lround(std::sqrt(texels / area))), 1, 8);
    const auto bounds = [&](auto of) { return std::minmax({of(a.pos), of(b.pos), of(c.pos)}); };
    const auto [left, right] = bounds([](ImVec2 p) { return p.x; });
    const auto [top, bottom] = bounds([](ImVec2 p) { return p.y; });
    const int x1 = std::min({picture.width, static_cast<int>(clip.z), static_cast<int>(std::ceil(right))});
    const int y1 = std::min({picture.height, static_cast<int>(clip.w), static_cast<int>(std::ceil(bottom))});
    for (int y = std::max({0, static_cast<int>(clip.y), static_cast<int>(std::floor(top))}); y < y1; ++y) {
      for (int x = std::max({0, static_cast<int>(clip.x), static_cast<int>(std::floor(left))}); x < x1; ++x) {
        const float px = static_cast<float>(x) + 0.5F;
        const float py = static_cast<float>(y) + 0.5F;
        const float wa = cross(b.pos, c.pos, px, py);
        const float wb = cross(c.pos, a.pos, px, py);
        const float wc = cross(a.pos, b.pos, px, py);
        if (!inside(wa, b.pos, c.pos) || !inside(wb, c.pos, a.pos) || !inside(wc, a.pos, b.pos)) continue;
        const float u = (a.uv.x * wa + b.uv.x * wb + c.uv.x * wc) / area;
        const float v = (a.uv.y * wa + b.uv.y * wb + c.uv.y * wc) / area;
        Colour colour = sample(texture, u, v, step, step);
        const Colour ca = unpacked(a.col), cb = unpacked(b.col), cc = unpacked(c.col);
        for (std::size_t part = 0; part < 4; ++part) {
          colour[part] *= (ca[part] * wa + cb[part] * wb + cc[part] * wc) / area / 255;
        }
        blend(&picture.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                               static_cast<std::size_t>(x)) *
                              4],
              colour);
      }
    }
  }

  text::Picture& picture;
};

}  // namespace

gui::TextureId MemoryTextures::keep(int width, int height, std::vector<std::uint8_t> pixels) {
  x_largest = std::max({x_largest, static_cast<std::size_t>(width), static_cast<std::size_t>(height)});
  x_textures.push_back(std::make_unique<Texture>(Texture{width, height, std::move(pixels)}));
  return reinterpret_cast<gui::TextureId>(x_textures.back().get());
}

gui::TextureId MemoryTextures::make(const text::Coverage& coverage) {
  std::vector<std::uint8_t> pixels;
  pixels.reserve(coverage.pixels.size() * 4);
  for (const std::uint8_t alpha : coverage.pixels) pixels.insert(pixels.end(), {255, 255, 255, alpha});
  return keep(coverage.width, coverage.height, std::move(pixels));
}

gui::TextureId MemoryTextures::make(const text::Picture& picture) {
  return keep(picture.width, picture.height, picture.pixels);
}

void MemoryTextures::drop(gui::TextureId texture) {
  std::erase_if(x_textures, [&](const auto& kept) { return reinterpret_cast<gui::TextureId>(kept.get()) == texture; });
}

void rasterise(const ImDrawData& data, text::Picture& over) {
  Canvas canvas(over);
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const auto* texture = static_cast<const Texture*>(command.GetTexID());
      for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + i;
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        canvas.triangle(vertices[index[0]], vertices[index[1]], vertices[index[2]], *texture, command.ClipRect);
      }
    }
  }
}

text::Picture rasterise(const ImDrawData& data) {
  text::Picture picture{static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {}};
  picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4);
  rasterise(data, picture);
  return picture;
}

}  // namespace rollcall::test
