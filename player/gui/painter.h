#pragma once
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "player/gui/display_list.h"
#include "player/gui/pictures.h"
#include "player/gui/text_cache.h"
#include "player/gui/textures.h"

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace rollcall::gui {

/// Turns a display list into triangles with Dear ImGui, of which nothing but the drawing is used: no widget of it ever
/// meets input. Knows no window; what it returns goes to OpenGL or, in tests, to a rasteriser.
class Painter {
 public:
  /// Both must outlive the painter. One painter at a time.
  Painter(Textures& textures, TextCache& texts);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// Valid until the next call. The list is that of the last frame. Only what lies inside these parts of a window of
  /// this size is drawn, and only of that are textures made. The parts stand apart, and their edges are whole pixels.
  ImDrawData* paint(const DisplayList& display_list, const Pictures& pictures, float width, float height,
                    const std::vector<Rectangle>& parts);
  /// The whole window.
  ImDrawData* paint(const DisplayList& display_list, const Pictures& pictures, float width, float height) {
    return paint(display_list, pictures, width, height, {{0, 0, width, height}});
  }

 private:
  struct Shown {
    TextureId texture = 0;
    std::uint64_t serial = 0;
  };
  struct Pass;
  struct Close {
    void operator()(ImGuiContext* context) const;
  };

  TextureId icon(Icon icon, int size, Facing facing);
  TextureId picture(const std::string& key, const PictureOnScreen& picture);
  void forget_pictures(const Pictures& pictures);

  Textures* x_textures;
  TextCache* x_texts;
  std::unique_ptr<ImGuiContext, Close> x_context;
  TextureId x_white = 0;
  std::map<std::array<int, 3>, TextureId> x_icons;
  std::map<std::string, Shown> x_pictures;
};

}  // namespace rollcall::gui
