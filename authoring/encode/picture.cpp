#include "authoring/encode/picture.h"

#include <librsvg/rsvg.h>

#include <cmath>
#include <memory>
#include <new>

#include "authoring/encode/jpeg.h"
#include "authoring/encode/surface.h"
#include "authoring/encode/svg_text.h"

namespace rollcall::encode {
namespace {

using media::Reason;
using media::Refused;

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

struct GlibDelete {
  void operator()(RsvgHandle* handle) const noexcept { g_object_unref(handle); }
  void operator()(GError* error) const noexcept { g_error_free(error); }
};
using Handle = std::unique_ptr<RsvgHandle, GlibDelete>;
using Problem = std::unique_ptr<GError, GlibDelete>;

/// What librsvg said, as part of a sentence on one line.
std::string said(const Problem& problem) {
  std::string text = problem ? problem->message : "no reason given";
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  while (text.ends_with(' ') || text.ends_with('.')) text.pop_back();
  return text;
}

[[noreturn]] void refuse_svg(GError* raw) {
  const Problem problem(raw);
  const std::string why = said(problem);
  if (why.ends_with("NoMemory")) throw std::bad_alloc();
  throw Refused({Reason::unreadable_svg, {why}});
}

void check_svg_text(std::string_view text) {
  if (const auto reference = outside_reference(text)) throw Refused({Reason::outside_reference, {*reference}});
  if (const auto format = foreign_embedded_picture(text)) throw Refused({Reason::foreign_embedded_picture, {*format}});
  if (has_live_text(text)) throw Refused({Reason::live_text});
}

Pixels svg_pixels(RsvgHandle* handle, PictureSize fit) {
  double width = 0;
  double height = 0;
  if (!rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height)) {
    gboolean ignored = FALSE;
    gboolean has_box = FALSE;
    RsvgLength length{};
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle, &ignored, &length, &ignored, &length, &has_box, &box);
    if (has_box) {
      width = box.width;
      height = box.height;
    }
  }
  if (!(width > 0 && height > 0 && std::isfinite(width) && std::isfinite(height))) {
    throw Refused({Reason::svg_without_size});
  }
  return fitted(width, height, fit);
}

Bytes draw_svg(std::string_view text, PictureSize fit) {
  GError* problem = nullptr;
  const Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(text.data()), text.size(), &problem));
  if (!handle) refuse_svg(problem);
  const Pixels size = svg_pixels(handle.get(), fit);
  const CairoSurface surface = new_surface(size);
  const CairoContext context = draw_on(surface);
  const RsvgRectangle whole{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
  if (!rsvg_handle_render_document(handle.get(), context.get(), &whole, &problem)) {
    refuse_svg(problem);
  }
  return write_png(surface);
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

/// The dimensions stand in the first chunk, IHDR; they are looked at before libpng allocates anything.
void check_png_size(std::string_view bytes) {
  constexpr std::size_t header_end = 33;
  if (bytes.size() < header_end || bytes.substr(12, 4) != "IHDR") throw Refused({Reason::damaged_picture});
  const std::uint32_t width = big_endian(bytes, 16);
  const std::uint32_t height = big_endian(bytes, 20);
  if (width == 0 || height == 0) throw Refused({Reason::damaged_picture});
  require_sensible(width, height);
}

/// No larger than fits, and never scaled up.
Bytes redraw(const CairoSurface& original, PictureSize fit) {
  const int width = cairo_image_surface_get_width(original.get());
  const int height = cairo_image_surface_get_height(original.get());
  const bool fits = width <= fit.max_width && height <= fit.max_height;
  const Pixels size = fits ? Pixels{width, height} : fitted(width, height, fit);

  const CairoSurface surface = new_surface(size);
  const CairoContext context = draw_on(surface);
  cairo_scale(context.get(), static_cast<double>(size.width) / width, static_cast<double>(size.height) / height);
  cairo_set_source_surface(context.get(), original.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_BEST);
  // Without this the edge pixels are mixed with nothing and turn half transparent.
  cairo_pattern_set_extend(cairo_get_source(context.get()), CAIRO_EXTEND_PAD);
  cairo_set_operator(context.get(), CAIRO_OPERATOR_SOURCE);
  cairo_paint(context.get());
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
  return write_png(surface);
}

}  // namespace

Bytes to_png(std::string_view bytes, PictureSize fit) {
  if (bytes.size() > largest_picture) throw Refused({Reason::picture_file_too_large});
  if (bytes.starts_with(png_signature)) {
    check_png_size(bytes);
    const CairoSurface original = read_png(bytes);
    if (!original) throw Refused({Reason::damaged_picture});
    return redraw(original, fit);
  }
  if (looks_like_jpeg(bytes)) return redraw(read_jpeg(bytes), fit);
  if (!looks_like_svg(bytes)) throw Refused({Reason::not_a_picture});
  check_svg_text(bytes);
  return draw_svg(bytes, fit);
}

}  // namespace rollcall::encode
