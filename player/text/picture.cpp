#include "player/text/picture.h"

#include <cairo.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "player/text/cairo_ptr.h"

namespace rollcall::text {
namespace {

[[noreturn]] void refuse(Message reason) {
  throw Error(tr("A picture of this module cannot be shown: {reason}.", "reason"_is = std::move(reason)),
              tr("Tell the training unit. The module can be used without the picture."));
}

std::uint32_t big_endian(const std::uint8_t* at) {
  return std::uint32_t{at[0]} << 24 | std::uint32_t{at[1]} << 16 | std::uint32_t{at[2]} << 8 | at[3];
}

/// Signature, then the IHDR chunk: length, name, width, height.
void check_size(std::span<const std::uint8_t> bytes) {
  constexpr std::array<std::uint8_t, 16> start{0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a,
                                               0,    0,   0,   13,  'I',  'H',  'D',  'R'};
  if (bytes.size() < 33 || !std::equal(start.begin(), start.end(), bytes.begin())) refuse(tr("it is not a PNG file"));
  const std::int64_t width = big_endian(bytes.data() + 16);
  const std::int64_t height = big_endian(bytes.data() + 20);
  if (width < 1 || height < 1) refuse(tr("it is empty"));
  if (width > longest_side || height > longest_side || width * height > most_pixels) refuse(tr("it is too large"));
}

cairo_status_t read_some(void* closure, unsigned char* into, unsigned int length) noexcept {
  auto& rest = *static_cast<std::span<const std::uint8_t>*>(closure);
  if (length > rest.size()) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, rest.data(), length);
  rest = rest.subspan(length);
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t write_some(void* closure, const unsigned char* from, unsigned int length) noexcept {
  auto& bytes = *static_cast<std::vector<std::uint8_t>*>(closure);
  bytes.insert(bytes.end(), from, from + length);
  return CAIRO_STATUS_SUCCESS;
}

/// The same picture as premultiplied ARGB, at most `fit` pixels on each side.
CairoSurface converted(const CairoSurface& source, int fit) {
  const int width = cairo_image_surface_get_width(source.get());
  const int height = cairo_image_surface_get_height(source.get());
  const double scale = std::min({1.0, static_cast<double>(fit) / width, static_cast<double>(fit) / height});
  CairoSurface target(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, std::max(1, static_cast<int>(width * scale)),
                                                 std::max(1, static_cast<int>(height * scale))));
  const CairoContext cr(cairo_create(target.get()));
  cairo_scale(cr.get(), scale, scale);
  cairo_set_source_surface(cr.get(), source.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cr.get()), CAIRO_FILTER_GOOD);
  cairo_set_operator(cr.get(), CAIRO_OPERATOR_SOURCE);
  cairo_paint(cr.get());
  if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS) refuse(tr("there is not enough memory"));
  cairo_surface_flush(target.get());
  return target;
}

std::uint8_t unmultiplied(std::uint32_t value, std::uint32_t alpha) {
  return static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255u, (value * 255 + alpha / 2) / alpha));
}

}  // namespace

Picture decode_png(std::span<const std::uint8_t> bytes, int fit) {
  check_size(bytes);
  const CairoSurface png(cairo_image_surface_create_from_png_stream(read_some, &bytes));
  if (cairo_surface_status(png.get()) != CAIRO_STATUS_SUCCESS) refuse(tr("it is damaged"));
  const CairoSurface surface = converted(png, fit);

  Picture picture{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
  picture.pixels.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4);
  const std::uint8_t* rows = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, rows + std::ptrdiff_t{y} * stride + std::ptrdiff_t{x} * 4, 4);
      const std::uint32_t alpha = pixel >> 24;
      for (const int shift : {16, 8, 0}) picture.pixels.push_back(unmultiplied(pixel >> shift & 255, alpha));
      picture.pixels.push_back(static_cast<std::uint8_t>(alpha));
    }
  }
  return picture;
}

std::vector<std::uint8_t> encode_png(const Picture& picture) {
  const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture.width, picture.height));
  std::uint8_t* rows = cairo_image_surface_get_data(surface.get());
  if (!rows) refuse(tr("there is not enough memory"));
  const int stride = cairo_image_surface_get_stride(surface.get());
  const std::uint8_t* from = picture.pixels.data();
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x, from += 4) {
      std::uint32_t pixel = std::uint32_t{from[3]} << 24;
      for (int part = 0; part < 3; ++part)
        pixel |= (from[part] * std::uint32_t{from[3]} + 127) / 255 << (16 - 8 * part);
      std::memcpy(rows + std::ptrdiff_t{y} * stride + std::ptrdiff_t{x} * 4, &pixel, 4);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  std::vector<std::uint8_t> bytes;
  if (cairo_surface_write_to_png_stream(surface.get(), write_some, &bytes) != CAIRO_STATUS_SUCCESS) {
    refuse(tr("there is not enough memory"));
  }
  return bytes;
}

}  // namespace rollcall::text
