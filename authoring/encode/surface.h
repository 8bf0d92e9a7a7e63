#pragma once
#include <cairo.h>

#include <string_view>

#include "authoring/encode/picture.h"
#include "player/bytes.h"
#include "player/text/cairo_ptr.h"

namespace rollcall::encode {

using text::CairoContext;
using text::CairoSurface;

struct Pixels {
  int width;
  int height;
};

/// Throws Refused for more than 8192 x 8192 pixels. To be asked before anything is allocated.
void require_sensible(std::uint32_t width, std::uint32_t height);

/// The largest whole-pixel size of this shape within `fit`; `width` and `height` are above 0 and finite.
Pixels fitted(double width, double height, PictureSize fit);

/// Transparent. Throws std::bad_alloc.
CairoSurface new_surface(Pixels size);
CairoContext draw_on(const CairoSurface& surface);

/// Reads a PNG whose dimensions have been checked. Null if it is damaged. Throws std::bad_alloc.
CairoSurface read_png(std::string_view bytes);
/// The same pixels make the same bytes.
Bytes write_png(const CairoSurface& surface);

}  // namespace rollcall::encode
