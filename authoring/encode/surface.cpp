#include "authoring/encode/surface.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <new>
#include <utility>

namespace rollcall::encode {
namespace {

cairo_status_t take_bytes(void* from, unsigned char* into, unsigned int count) {
  auto& left = *static_cast<std::string_view*>(from);
  if (count > left.size()) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, left.data(), count);
  left.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t add_bytes(void* to, const unsigned char* bytes, unsigned int count) {
  try {
    auto& all = *static_cast<Bytes*>(to);
    all.insert(all.end(), bytes, bytes + count);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

}  // namespace

void require_sensible(std::uint32_t width, std::uint32_t height) {
  constexpr std::uint32_t largest_side = 8192;
  if (width <= largest_side && height <= largest_side) return;
  throw media::Refused({media::Reason::too_many_pixels, {std::to_string(width), std::to_string(height)}});
}

Pixels fitted(double width, double height, PictureSize fit) {
  const double scale = std::min(fit.max_width / width, fit.max_height / height);
  const auto whole = [scale](double length, int most) {
    return static_cast<int>(std::lround(std::clamp(length * scale, 1.0, static_cast<double>(most))));
  };
  return {whole(width, fit.max_width), whole(height, fit.max_height)};
}

CairoSurface new_surface(Pixels size) {
  CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size.width, size.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
  return surface;
}

CairoContext draw_on(const CairoSurface& surface) { return CairoContext(cairo_create(surface.get())); }

CairoSurface read_png(std::string_view bytes) {
  CairoSurface surface(cairo_image_surface_create_from_png_stream(take_bytes, &bytes));
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  return status == CAIRO_STATUS_SUCCESS ? std::move(surface) : nullptr;
}

Bytes write_png(const CairoSurface& surface) {
  Bytes bytes;
  if (cairo_surface_write_to_png_stream(surface.get(), add_bytes, &bytes) != CAIRO_STATUS_SUCCESS) {
    throw std::bad_alloc();
  }
  return bytes;
}

}  // namespace rollcall::encode
