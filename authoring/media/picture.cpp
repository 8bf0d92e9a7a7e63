#include "authoring/media/picture.h"

#include <librsvg/rsvg.h>

#include <cmath>
#include <memory>
#include <new>

#include "authoring/media/sandbox.h"
#include "authoring/media/surface.h"
#include "authoring/media/svg_text.h"

namespace rollcall::media {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t largest_file = std::size_t{16} << 20;
constexpr std::uint32_t largest_side = 8192;
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

Error unreadable_svg(const std::string& name, GError* raw) {
  const Problem problem(raw);
  return Error({"The picture {picture} cannot be read as SVG: {said}.", {{"picture", name}, {"said", said(problem)}}},
               "Save it again from the drawing program, as plain SVG.");
}

void check_svg_text(std::string_view text, const std::string& name) {
  if (const auto reference = outside_reference(text)) {
    throw Error({"The picture {picture} refers to something outside itself: {reference}.",
                 {{"picture", name}, {"reference", *reference}}},
                "Embed it in the SVG or take the reference out; the pack holds nothing but the picture.");
  }
  if (has_live_text(text)) {
    throw Error({"The picture {picture} contains text, which looks different on every machine.", {{"picture", name}}},
                "Turn the text into paths (in Inkscape: Path > Object to Path) and say it in the alt text.");
  }
}

Pixels svg_pixels(RsvgHandle* handle, PictureSize fit, const std::string& name) {
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
    throw Error({"The picture {picture} does not say how large it is.", {{"picture", name}}},
                "Give the svg element a viewBox, or a width and a height in pixels.");
  }
  return fitted(width, height, fit);
}

Bytes draw_svg(std::string_view text, PictureSize fit, const std::string& name) {
  GError* problem = nullptr;
  const Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(text.data()), text.size(), &problem));
  if (!handle) throw unreadable_svg(name, problem);
  const Pixels size = svg_pixels(handle.get(), fit, name);
  const Surface surface = new_surface(size);
  const Context context = draw_on(surface);
  const RsvgRectangle whole{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
  if (!rsvg_handle_render_document(handle.get(), context.get(), &whole, &problem)) {
    throw unreadable_svg(name, problem);
  }
  return write_png(surface);
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

Error damaged_png(const std::string& name) {
  return Error({"The picture {picture} is damaged.", {{"picture", name}}},
               "Save it again as PNG, or take it from the original.");
}

/// The dimensions stand in the first chunk, IHDR; they are looked at before libpng allocates anything.
void check_png_size(std::string_view bytes, const std::string& name) {
  constexpr std::size_t header_end = 33;
  if (bytes.size() < header_end || bytes.substr(12, 4) != "IHDR") throw damaged_png(name);
  const std::uint32_t width = big_endian(bytes, 16);
  const std::uint32_t height = big_endian(bytes, 20);
  if (width == 0 || height == 0) throw damaged_png(name);
  if (width <= largest_side && height <= largest_side) return;
  throw Error({"The picture {picture} is {width} x {height} pixels; 8192 x 8192 is the most.",
               {{"picture", name}, {"width", std::to_string(width)}, {"height", std::to_string(height)}}},
              "Scale it down; it is never shown larger than 960 x 540.");
}

Bytes redraw_png(std::string_view bytes, PictureSize fit, const std::string& name) {
  const Surface original = read_png(bytes);
  if (!original) throw damaged_png(name);
  const int width = cairo_image_surface_get_width(original.get());
  const int height = cairo_image_surface_get_height(original.get());
  const bool fits = width <= fit.max_width && height <= fit.max_height;
  const Pixels size = fits ? Pixels{width, height} : fitted(width, height, fit);

  const Surface surface = new_surface(size);
  const Context context = draw_on(surface);
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

std::vector<std::uint8_t> to_png(std::string_view bytes, PictureSize fit, const std::string& name) {
  if (bytes.size() > largest_file) {
    throw Error({"The picture {picture} is larger than 16 MiB.", {{"picture", name}}},
                "Scale it down; it is never shown larger than 960 x 540.");
  }
  const bool is_png = bytes.starts_with(png_signature);
  if (is_png) {
    check_png_size(bytes, name);
  } else if (looks_like_svg(bytes)) {
    check_svg_text(bytes, name);
  } else {
    throw Error({"The picture {picture} is neither SVG nor PNG.", {{"picture", name}}},
                "Save it as SVG or PNG; the name alone does not do it.");
  }
  try {
    return run_limited([&] { return is_png ? redraw_png(bytes, fit, name) : draw_svg(bytes, fit, name); });
  } catch (const Stopped& stopped) {
    const bool time = stopped.reason() == Stopped::Reason::time;
    throw Error({time ? "The picture {picture} takes longer than 20 seconds to draw."
                      : "The picture {picture} needs too much memory to draw, or breaks the library that draws it.",
                 {{"picture", name}}},
                "Make it simpler: fewer filters, patterns and repeated shapes, and smaller embedded photographs.");
  }
}

}  // namespace rollcall::media
