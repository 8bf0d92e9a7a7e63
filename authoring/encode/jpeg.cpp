#include "authoring/encode/jpeg.h"

#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstdio>  // jpeglib.h does not say what it needs
#include <cstring>
#include <new>
#include <vector>

#include <jpeglib.h>
// In this order: it needs the other.
#include <jerror.h>

#include "authoring/encode/exif.h"
#include "authoring/media/refusal.h"

namespace rollcall::encode {
namespace {

using media::Reason;
using media::Refused;

struct Errors {
  jpeg_error_mgr manager;
  std::jmp_buf back;
};

[[noreturn]] void go_back(j_common_ptr info) { std::longjmp(reinterpret_cast<Errors*>(info->err)->back, 1); }

/// What means that a part of the picture is missing or made up.
bool is_damage(int message) {
  switch (message) {
    case JWRN_ARITH_BAD_CODE:
    case JWRN_BOGUS_PROGRESSION:
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_JPEG_EOF:
    case JWRN_MUST_RESYNC:
      return true;
    default:
      return false;
  }
}

void hear(j_common_ptr info, int level) {
  if (level < 0 && is_damage(info->err->msg_code)) go_back(info);
}

/// libjpeg reports by jumping back to where it was called from; so nothing that needs to be destroyed lives in between.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) {
    x_info.err = jpeg_std_error(&x_errors.manager);
    x_errors.manager.error_exit = go_back;
    x_errors.manager.emit_message = hear;
    if (setjmp(x_errors.back) != 0) return;
    jpeg_create_decompress(&x_info);
    jpeg_mem_src(&x_info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_save_markers(&x_info, JPEG_APP0 + 1, 0xffff);
    x_is_readable = jpeg_read_header(&x_info, TRUE) == JPEG_HEADER_OK;
  }
  ~Decoder() { jpeg_destroy_decompress(&x_info); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  bool is_readable() const { return x_is_readable; }
  bool has_print_colours() const { return x_info.num_components == 4; }
  std::uint32_t width() const { return x_info.image_width; }
  std::uint32_t height() const { return x_info.image_height; }

  int orientation() const {
    for (jpeg_saved_marker_ptr marker = x_info.marker_list; marker; marker = marker->next) {
      if (const int found = exif_orientation({marker->data, marker->data_length}); found != 1) return found;
    }
    return 1;
  }

  void start() {
    if (setjmp(x_errors.back) != 0) fail();
    x_info.out_color_space = JCS_RGB;
    jpeg_start_decompress(&x_info);
  }

  /// Red, green and blue of each pixel of the next row.
  void read_row(std::uint8_t* row) {
    if (setjmp(x_errors.back) != 0) fail();
    jpeg_read_scanlines(&x_info, &row, 1);
  }

  void finish() {
    if (setjmp(x_errors.back) != 0) fail();
    jpeg_finish_decompress(&x_info);
  }

  [[noreturn]] void fail() const {
    if (x_errors.manager.msg_code == JERR_OUT_OF_MEMORY) throw std::bad_alloc();
    throw Refused({Reason::damaged_picture});
  }

 private:
  jpeg_decompress_struct x_info{};
  Errors x_errors{};
  bool x_is_readable = false;
};

/// Where a pixel of a photograph comes to lie.
class Turn {
 public:
  Turn(int orientation, int width, int height) : x_orientation(orientation), x_right(width - 1), x_bottom(height - 1) {}

  Pixels size() const {
    return x_orientation >= 5 ? Pixels{x_bottom + 1, x_right + 1} : Pixels{x_right + 1, x_bottom + 1};
  }
  int column(int x, int y) const {
    switch (x_orientation) {
      case 2:
      case 3:
        return x_right - x;
      case 5:
      case 8:
        return y;
      case 6:
      case 7:
        return x_bottom - y;
      default:
        return x;
    }
  }
  int row(int x, int y) const {
    switch (x_orientation) {
      case 3:
      case 4:
        return x_bottom - y;
      case 5:
      case 6:
        return x;
      case 7:
      case 8:
        return x_right - x;
      default:
        return y;
    }
  }

 private:
  int x_orientation;
  int x_right, x_bottom;
};

}  // namespace

bool looks_like_jpeg(std::string_view bytes) { return bytes.starts_with("\xff\xd8\xff"); }

CairoSurface read_jpeg(std::string_view bytes) {
  Decoder decoder(bytes);
  if (!decoder.is_readable()) decoder.fail();
  require_sensible(decoder.width(), decoder.height());
  if (decoder.has_print_colours()) throw Refused({Reason::print_colours});
  const int width = static_cast<int>(decoder.width());
  const int height = static_cast<int>(decoder.height());
  const Turn turn(decoder.orientation(), width, height);
  CairoSurface surface = new_surface(turn.size());
  std::uint8_t* const pixels = cairo_image_surface_get_data(surface.get());
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface.get());
  std::vector<std::uint8_t> row(static_cast<std::size_t>(width) * 3);
  decoder.start();
  for (int y = 0; y < height; ++y) {
    decoder.read_row(row.data());
    const std::uint8_t* from = row.data();
    for (int x = 0; x < width; ++x, from += 3) {
      const std::uint32_t pixel = 0xff000000u | std::uint32_t{from[0]} << 16 | std::uint32_t{from[1]} << 8 | from[2];
      std::memcpy(pixels + turn.row(x, y) * stride + turn.column(x, y) * std::ptrdiff_t{4}, &pixel, 4);
    }
  }
  decoder.finish();
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

}  // namespace rollcall::encode
