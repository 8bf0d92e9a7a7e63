#pragma once
#include <string_view>

#include "authoring/encode/surface.h"

namespace rollcall::encode {

bool looks_like_jpeg(std::string_view bytes);

/// Reads a JPEG and turns it as its Exif data says that the camera was held. Throws Refused for damage, also where a
/// part is missing that others would fill with grey, for the colours of a printing press, and for too many pixels;
/// std::bad_alloc.
CairoSurface read_jpeg(std::string_view bytes);

}  // namespace rollcall::encode
