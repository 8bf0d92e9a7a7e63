#include "tests/authoring/encode/drawing.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <jpeglib.h>

#include "authoring/encode/surface.h"

namespace rollcall::encode::test {

bool Drawing::has(std::uint32_t pixel) const { return std::find(pixels.begin(), pixels.end(), pixel) != pixels.end(); }

std::string Drawing::quarters() const {
  std::string letters;
  for (const int y : {height / 4, height * 3 / 4}) {
    for (const int x : {width / 4, width * 3 / 4}) {
      const std::uint32_t pixel = pixels[static_cast<std::size_t>(y * width + x)];
      const auto is_strong = [pixel](int shift) { return (pixel >> shift & 0xff) > 200; };
      const int strong = is_strong(16) * 4 + is_strong(8) * 2 + is_strong(0);
      letters += strong == 4 ? 'r' : strong == 2 ? 'g' : strong == 1 ? 'b' : strong == 7 ? 'w' : '?';
    }
  }
  return letters;
}

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

std::string four_fields_jpeg(int orientation, int components) {
  constexpr int width = 64, height = 32;
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = width;
  info.image_height = height;
  info.input_components = components;
  info.in_color_space = components == 4 ? JCS_CMYK : components == 3 ? JCS_RGB : JCS_GRAYSCALE;
  jpeg_set_defaults(&info);
  jpeg_start_compress(&info, TRUE);
  if (orientation > 0) {
    std::string exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0?\0\0", 28);
    exif[25] = static_cast<char>(orientation);
    jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                      static_cast<unsigned int>(exif.size()));
  }
  for (int y = 0; y < height; ++y) {
    std::vector<JSAMPLE> row;
    for (int x = 0; x < width; ++x) {
      const bool right = x >= width / 2, below = y >= height / 2;
      const bool red = right == below, green = right, blue = below;
      for (const bool part : {red, green, blue, true}) {
        if (row.size() < static_cast<std::size_t>((x + 1) * components)) row.push_back(part ? 255 : 0);
      }
    }
    JSAMPLE* start = row.data();
    jpeg_write_scanlines(&info, &start, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return text;
}

std::string as_text(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

std::string svg(std::string_view inside, std::string_view before) {
  return std::string(before) +
         "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
         "xmlns:xi='http://www.w3.org/2001/XInclude' viewBox='0 0 100 50'>" +
         std::string(inside) + "</svg>";
}

}  // namespace rollcall::encode::test
