#include "player/gui/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <vector>

namespace rollcall::gui {
namespace {

ImU32 packed(Colour c) { return ImU32{c.alpha} << 24 | ImU32{c.blue} << 16 | ImU32{c.green} << 8 | c.red; }
ImTextureID handle(TextureId id) { return reinterpret_cast<ImTextureID>(id); }
ImVec2 corner(const Rectangle& area) { return {area.x, area.y}; }
ImVec2 opposite(const Rectangle& area) { return {area.x + area.width, area.y + area.height}; }
bool visible(const Rectangle& area, const Rectangle& clip) {
  const Rectangle seen = access::intersection(area, clip);
  return seen.width > 0 && seen.height > 0;
}

}  // namespace

void Painter::Close::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

Painter::Painter(Textures& textures, TextCache& texts)
    : x_textures(&textures), x_texts(&texts), x_context(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(x_context.get());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0F / 60;
  // Edges are smoothed by geometry, which looks the same under every driver.
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  unsigned char* pixels = nullptr;
  text::Picture white;
  io.Fonts->GetTexDataAsRGBA32(&pixels, &white.width, &white.height);
  white.pixels.assign(pixels, pixels + static_cast<std::ptrdiff_t>(white.width) * white.height * 4);
  x_white = textures.make(white);
  io.Fonts->SetTexID(handle(x_white));
  io.Fonts->ClearTexData();
}

Painter::~Painter() {
  x_textures->drop(x_white);
  for (const auto& [key, texture] : x_icons) x_textures->drop(texture);
  for (const auto& [key, shown] : x_pictures) x_textures->drop(shown.texture);
}

TextureId Painter::icon(Icon icon, int size, Facing facing) {
  const std::array<int, 3> key{static_cast<int>(icon), size, static_cast<int>(facing)};
  auto found = x_icons.find(key);
  if (found == x_icons.end()) found = x_icons.emplace(key, x_textures->make(draw_icon(icon, size, facing))).first;
  return found->second;
}

TextureId Painter::picture(const std::string& key, const PictureOnScreen& picture) {
  Shown& shown = x_pictures[key];
  if (shown.texture == 0 || shown.serial != picture.serial) {
    if (shown.texture != 0) x_textures->drop(shown.texture);
    shown = {x_textures->make(picture.image), picture.serial};
  }
  return shown.texture;
}

void Painter::forget_pictures(const Pictures& pictures) {
  std::erase_if(x_pictures, [&](const auto& entry) {
    if (pictures.find(entry.first) != pictures.end()) return false;
    x_textures->drop(entry.second.texture);
    return true;
  });
}

/// One walk over the commands. Keeps the clip that ImGui has, to leave out what it would cut away anyway.
struct Painter::Pass {
  Painter& painter;
  const Pictures& pictures;
  ImDrawList& list;
  std::vector<Rectangle> clips;

  void operator()(const DisplayList::Fill& fill) {
    if (fill.colour.alpha == 0 || !visible(fill.area, clips.back())) return;
    list.AddRectFilled(corner(fill.area), opposite(fill.area), packed(fill.colour), fill.radius);
  }
  void operator()(const DisplayList::Outline& line) {
    if (!visible(line.area, clips.back())) return;
    list.AddRect(corner(line.area), opposite(line.area), packed(line.colour), line.radius, 0, line.thickness);
  }
  void operator()(const DisplayList::Letters& letters) {
    for (Tile& tile : letters.text->tiles) {
      const Rectangle area{letters.at.x + static_cast<float>(tile.x), letters.at.y + static_cast<float>(tile.y),
                           static_cast<float>(tile.width), static_cast<float>(tile.height)};
      if (!visible(area, clips.back())) continue;
      const TextureId texture = painter.x_texts->texture(*letters.text, tile);
      list.AddImage(handle(texture), corner(area), opposite(area), {0, 0}, {1, 1}, packed(letters.colour));
    }
  }
  void operator()(const DisplayList::Symbol& symbol) {
    const int size = static_cast<int>(std::lround(symbol.area.width));
    if (symbol.icon == Icon::none || size < 1 || size > largest_texture || !visible(symbol.area, clips.back())) return;
    const TextureId texture = painter.icon(symbol.icon, size, symbol.facing);
    list.AddImage(handle(texture), corner(symbol.area), opposite(symbol.area), {0, 0}, {1, 1}, packed(symbol.colour));
  }
  void operator()(const DisplayList::Image& image) {
    const auto found = pictures.find(image.picture);
    if (found == pictures.end() || !visible(image.area, clips.back()) || image.area.height <= 0) return;
    const text::Picture& picture = found->second.image;
    const float shape = image.area.width / image.area.height;
    const float natural = static_cast<float>(picture.width) / static_cast<float>(picture.height);
    const float across = std::min(1.0F, shape / natural) / 2;
    const float down = std::min(1.0F, natural / shape) / 2;
    list.AddImageRounded(handle(painter.picture(found->first, found->second)), corner(image.area), opposite(image.area),
                         {0.5F - across, 0.5F - down}, {0.5F + across, 0.5F + down}, packed({255, 255, 255, 255}),
                         image.radius);
  }
  void operator()(const DisplayList::Curve& curve) {
    if (curve.points.size() < 2) return;
    std::vector<ImVec2> points;
    for (const Point& point : curve.points) points.emplace_back(point.x, point.y);
    list.AddPolyline(points.data(), static_cast<int>(points.size()), packed(curve.colour), 0, curve.thickness);
  }
  void operator()(const DisplayList::Fade& fade) {
    if (!visible(fade.area, clips.back())) return;
    const ImU32 top = packed(fade.top);
    const ImU32 bottom = packed(fade.bottom);
    list.AddRectFilledMultiColor(corner(fade.area), opposite(fade.area), top, top, bottom, bottom);
  }
  void operator()(const DisplayList::Clip& clip) {
    clips.push_back(access::intersection(clip.area, clips.back()));
    list.PushClipRect(corner(clips.back()), opposite(clips.back()));
  }
  void operator()(const DisplayList::Unclip&) {
    if (clips.size() < 2) return;
    clips.pop_back();
    list.PopClipRect();
  }
};

ImDrawData* Painter::paint(const DisplayList& display_list, const Pictures& pictures, float width, float height) {
  // Its letters would be those of texts that are gone.
  assert(x_texts->keeps(display_list.round()));
  ImGui::SetCurrentContext(x_context.get());
  forget_pictures(pictures);
  ImGui::GetIO().DisplaySize = {std::max(1.0F, width), std::max(1.0F, height)};
  ImGui::NewFrame();
  Pass pass{*this, pictures, *ImGui::GetBackgroundDrawList(), {{0, 0, width, height}}};
  for (const DisplayList::Command& command : display_list.commands()) std::visit(pass, command);
  while (pass.clips.size() > 1) pass(DisplayList::Unclip{});
  ImGui::Render();
  return ImGui::GetDrawData();
}

}  // namespace rollcall::gui
