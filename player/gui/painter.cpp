#include "player/gui/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <vector>

#include "player/gui/extent.h"

namespace rollcall::gui {
namespace {

/// Of what is too high in a picture, as little is cut above: faces are there.
constexpr float cut_above = 0.15F;

ImU32 packed(Colour c) { return ImU32{c.alpha} << 24 | ImU32{c.blue} << 16 | ImU32{c.green} << 8 | c.red; }
ImTextureID handle(TextureId id) { return reinterpret_cast<ImTextureID>(id); }
ImVec2 corner(const Rectangle& area) { return {area.x, area.y}; }
ImVec2 opposite(const Rectangle& area) { return {area.x + area.width, area.y + area.height}; }

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

/// One walk over the commands, for one part of the window. Keeps the clip that ImGui has, to leave out what it would
/// cut away anyway.
struct Painter::Pass {
  Painter& painter;
  const Pictures& pictures;
  ImDrawList& list;
  ClipStack clips;

  void walk(const DisplayList& display_list) {
    for (const DisplayList::Command& command : display_list.commands()) {
      if (clips_others(command) || !is_empty(clips.seen(extent(command)))) std::visit(*this, command);
    }
    while (clips.pop()) list.PopClipRect();
  }
  static bool clips_others(const DisplayList::Command& command) {
    return std::holds_alternative<DisplayList::Clip>(command) || std::holds_alternative<DisplayList::Unclip>(command);
  }

  void operator()(const DisplayList::Fill& fill) {
    list.AddRectFilled(corner(fill.area), opposite(fill.area), packed(fill.colour), fill.radius);
  }
  void operator()(const DisplayList::Outline& line) {
    list.AddRect(corner(line.area), opposite(line.area), packed(line.colour), line.radius, 0, line.thickness);
  }
  void operator()(const DisplayList::Letters& letters) {
    for (Tile& tile : letters.text->tiles) {
      const Rectangle area{letters.at.x + static_cast<float>(tile.x), letters.at.y + static_cast<float>(tile.y),
                           static_cast<float>(tile.width), static_cast<float>(tile.height)};
      if (is_empty(clips.seen(area))) continue;
      const TextureId texture = painter.x_texts->texture(*letters.text, tile);
      list.AddImage(handle(texture), corner(area), opposite(area), {0, 0}, {1, 1}, packed(letters.colour));
    }
  }
  void operator()(const DisplayList::Symbol& symbol) {
    const int size = static_cast<int>(std::lround(symbol.area.width));
    if (symbol.icon == Icon::none || size < 1 || size > largest_texture) return;
    const TextureId texture = painter.icon(symbol.icon, size, symbol.facing);
    list.AddImage(handle(texture), corner(symbol.area), opposite(symbol.area), {0, 0}, {1, 1}, packed(symbol.colour));
  }
  void operator()(const DisplayList::Image& image) {
    const auto found = pictures.find(image.picture);
    if (found == pictures.end() || image.area.height <= 0) return;
    const text::Picture& picture = found->second.image;
    const float shape = image.area.width / image.area.height;
    const float natural = static_cast<float>(picture.width) / static_cast<float>(picture.height);
    const float across = std::min(1.0F, shape / natural) / 2;
    const float down = std::min(1.0F, natural / shape);
    const float top = (1 - down) * cut_above;
    list.AddImageRounded(handle(painter.picture(found->first, found->second)), corner(image.area), opposite(image.area),
                         {0.5F - across, top}, {0.5F + across, top + down}, packed({255, 255, 255, 255}), image.radius);
  }
  void operator()(const DisplayList::Curve& curve) {
    if (curve.points.size() < 2) return;
    std::vector<ImVec2> points;
    for (const Point& point : curve.points) points.emplace_back(point.x, point.y);
    list.AddPolyline(points.data(), static_cast<int>(points.size()), packed(curve.colour), 0, curve.thickness);
  }
  void operator()(const DisplayList::Fade& fade) {
    const ImU32 top = packed(fade.top);
    const ImU32 bottom = packed(fade.bottom);
    list.AddRectFilledMultiColor(corner(fade.area), opposite(fade.area), top, top, bottom, bottom);
  }
  void operator()(const DisplayList::Clip& clip) {
    clips.push(clip.area);
    list.PushClipRect(corner(clips.top()), opposite(clips.top()));
  }
  void operator()(const DisplayList::Unclip&) {
    if (clips.pop()) list.PopClipRect();
  }
};

ImDrawData* Painter::paint(const DisplayList& display_list, const Pictures& pictures, float width, float height,
                           const std::vector<Rectangle>& parts) {
  // Its letters would be those of texts that are gone.
  assert(x_texts->keeps(display_list.round()));
  ImGui::SetCurrentContext(x_context.get());
  forget_pictures(pictures);
  ImGui::GetIO().DisplaySize = {std::max(1.0F, width), std::max(1.0F, height)};
  ImGui::NewFrame();
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  for (const Rectangle& part : parts) {
    Pass pass{*this, pictures, list, ClipStack(part)};
    list.PushClipRect(corner(part), opposite(part));
    pass.walk(display_list);
    list.PopClipRect();
  }
  ImGui::Render();
  return ImGui::GetDrawData();
}

}  // namespace rollcall::gui
