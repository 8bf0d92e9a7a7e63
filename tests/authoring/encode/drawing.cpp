#include "tests/authoring/encode/drawing.h"

#include <algorithm>
#include <cstring>

#include "authoring/encode/surface.h"

namespace rollcall::encode::test {

bool Drawing::has(std::uint32_t pixel) const { return std::find(pixels.begin(), pixels.end(), pixel) != pixels.end(); }

Drawing decoded(const std::vector<std::uint8_t>& png) {
  const CairoSurface read = read_png(as_text(png));
  const int width = cairo_image_surface_get_width(read.get());
  const int height = cairo_image_surface_get_height(read.get());
  const CairoSurface surface = new_surface({width, height});
  const CairoContext context = draw_on(surface);
  cairo_set_source_surface(context.get(), read.get(), 0, 0);
  cairo_paint(context.get());
  cairo_surface_flush(surface.get());

  Drawing drawing{width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width * height))};
  std::memcpy(drawing.pixels.data(), cairo_image_surface_get_data(surface.get()), drawing.pixels.size() * 4);
  return drawing;
}

std::string plain_png(int width, int height, std::uint32_t colour) {
  const CairoSurface surface = new_surface({width, height});
  const CairoContext context = draw_on(surface);
  const auto part = [colour](int shift) { return static_cast<double>((colour >> shift) & 0xff) / 255; };
  cairo_set_source_rgb(context.get(), part(16), part(8), part(0));
  cairo_paint(context.get());
  return as_text(write_png(surface));
}

std::string as_text(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

std::string svg(std::string_view inside, std::string_view before) {
  return std::string(before) +
         "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
         "xmlns:xi='http://www.w3.org/2001/XInclude' viewBox='0 0 100 50'>" +
         std::string(inside) + "</svg>";
}

}  // namespace rollcall::encode::test
