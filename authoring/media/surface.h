#pragma once
#include <cairo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/media/picture.h"

namespace rollcall::media {

struct CairoDelete {
  void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const noexcept { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, CairoDelete>;
using Context = std::unique_ptr<cairo_t, CairoDelete>;

struct Pixels {
  int width;
  int height;
};

/// The largest whole-pixel size of this shape within `fit`; `width` and `height` are above 0 and finite.
Pixels fitted(double width, double height, PictureSize fit);

/// Transparent. Throws std::bad_alloc.
Surface new_surface(Pixels size);
Context draw_on(const Surface& surface);

/// Reads a PNG whose dimensions have been checked. Null if it is damaged.
Surface read_png(std::string_view bytes);
/// The same pixels make the same bytes.
std::vector<std::uint8_t> write_png(const Surface& surface);

}  // namespace rollcall::media
