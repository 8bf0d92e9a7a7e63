#include "player/print/ornament.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <memory>
#include <numbers>

#include "player/text/cairo_ptr.h"

namespace rollcall::print {
namespace {

constexpr double pi = std::numbers::pi;

/// Something that is drawn once and shown in many places: the file holds it once.
using Stamp = text::CairoSurface;

template <class Draw>
Stamp stamp(double x, double y, double width, double height, const Draw& draw) {
  const cairo_rectangle_t extents{x, y, width, height};
  Stamp made(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
  const text::CairoContext cr(cairo_create(made.get()));
  draw(cr.get());
  return made;
}

/// A sine, from one piece before x = 0 to one piece after `length`, its period: in Bezier curves of an eighth of it.
void add_wave(cairo_t* cr, double length, double middle, double height, double phase) {
  constexpr int pieces = 8;
  const double step = length / pieces;
  const auto y = [&](int i) { return middle + height * std::sin(2 * pi * i / pieces + phase); };
  const auto slope = [&](int i) { return height * 2 * pi / length * std::cos(2 * pi * i / pieces + phase); };
  cairo_move_to(cr, -step, y(-1));
  for (int i = -1; i < pieces + 1; ++i)
    cairo_curve_to(cr, (i + 1.0 / 3) * step, y(i) + slope(i) * step / 3, (i + 2.0 / 3) * step,
                   y(i + 1) - slope(i + 1) * step / 3, (i + 1) * step, y(i + 1));
}

constexpr double band = 11;  ///< how high the waves of the frame stand
constexpr int period = 22;   ///< of the stamp; a whole number, because Cairo makes one of the distance between tiles

/// Four interlaced waves, one period of them.
Stamp interlaced() {
  return stamp(0, 0, period, band, [&](cairo_t* cr) {
    cairo_set_line_width(cr, 0.35);
    for (int strand = 0; strand < 4; ++strand) {
      use(cr, strand % 2 == 0 ? Colour{deep.red, deep.green, deep.blue, 0.75} : gold);
      add_wave(cr, period, band / 2, band * 0.4, pi * strand / 2);
      cairo_stroke(cr);
    }
  });
}

/// Repeats the stamp from (x, y) on along `length`, turned by `angle`, a whole number of times.
void draw_band(cairo_t* cr, cairo_surface_t* waves, double x, double y, double length, double angle) {
  const double times = std::round(length / period);
  cairo_save(cr);
  cairo_translate(cr, x, y);
  cairo_rotate(cr, angle);
  cairo_scale(cr, length / (times * period), 1);
  cairo_set_source_surface(cr, waves, 0, -band / 2);
  cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_REPEAT);
  cairo_rectangle(cr, 0, -band / 2, times * period, band);
  cairo_fill(cr);
  cairo_restore(cr);
}

/// A part of a closed curve around the origin that swings between two circles.
class Strand {
 public:
  static constexpr int lobes = 9;
  explicit Strand(double radius) : x_radius(radius) {}

  /// Adds the first lobes as an area `width` wide, between Bezier curves with the slopes of its edges.
  void add(cairo_t* cr, double width, int count) const {
    const double end = 2 * pi * count / lobes;
    const int pieces = 18 * count;
    const Place start = beside(0, width / 2);
    cairo_move_to(cr, start.at.real(), start.at.imag());
    add_edge(cr, width / 2, 0, end, pieces);
    const Place turn = beside(end, -width / 2);
    cairo_line_to(cr, turn.at.real(), turn.at.imag());
    add_edge(cr, -width / 2, end, 0, pieces);
    cairo_close_path(cr);
  }

 private:
  using Complex = std::complex<double>;
  struct Place {
    Complex at, slope;
  };

  void add_edge(cairo_t* cr, double distance, double from, double to, int pieces) const {
    const double step = (to - from) / pieces;
    Place before = beside(from, distance);
    for (int i = 1; i <= pieces; ++i) {
      const Place next = beside(from + i * step, distance);
      const Complex leave = before.at + before.slope * step / 3.0, arrive = next.at - next.slope * step / 3.0;
      cairo_curve_to(cr, leave.real(), leave.imag(), arrive.real(), arrive.imag(), next.at.real(), next.at.imag());
      before = next;
    }
  }

  /// On the curve that runs at this distance outside of it.
  Place beside(double angle, double distance) const {
    // How far it is from the origin, and the first two derivatives of that.
    const double slow = lobes * angle, fast = 3 * lobes * angle;
    const double r = x_radius * (0.70 + 0.22 * std::sin(slow) + 0.08 * std::sin(fast));
    const double dr = x_radius * lobes * (0.22 * std::cos(slow) + 0.24 * std::cos(fast));
    const double ddr = -x_radius * lobes * lobes * (0.22 * std::sin(slow) + 0.72 * std::sin(fast));
    const Complex turn = std::polar(1.0, angle), slope = Complex(dr, r) * turn;
    const double speed = std::abs(slope), bend = (r * r + 2 * dr * dr - r * ddr) / (speed * speed * speed);
    return {r * turn + distance * slope * Complex(0, -1) / speed, slope * (1 + distance * bend)};
  }

  double x_radius;
};

}  // namespace

void use(cairo_t* cr, const Colour& colour) {
  cairo_set_source_rgba(cr, colour.red, colour.green, colour.blue, colour.alpha);
}

void rounded_box(cairo_t* cr, double x, double y, double width, double height, double radius) {
  cairo_new_path(cr);
  cairo_arc(cr, x + width - radius, y + radius, radius, -pi / 2, 0);
  cairo_arc(cr, x + width - radius, y + height - radius, radius, 0, pi / 2);
  cairo_arc(cr, x + radius, y + height - radius, radius, pi / 2, pi);
  cairo_arc(cr, x + radius, y + radius, radius, pi, 3 * pi / 2);
  cairo_close_path(cr);
}

void draw_frame(cairo_t* cr, double width, double height) {
  constexpr double outer = 24, inner = outer + band;
  use(cr, deep);
  cairo_set_line_width(cr, 0.9);
  cairo_rectangle(cr, outer, outer, width - 2 * outer, height - 2 * outer);
  cairo_stroke(cr);
  cairo_set_line_width(cr, 0.4);
  cairo_rectangle(cr, inner, inner, width - 2 * inner, height - 2 * inner);
  cairo_stroke(cr);
  const double middle = outer + band / 2, wide = width - 2 * middle, tall = height - 2 * middle;
  const Stamp waves = interlaced();
  for (const double y : {middle, height - middle}) draw_band(cr, waves.get(), middle, y, wide, 0);
  for (const double x : {middle, width - middle}) draw_band(cr, waves.get(), x, middle, tall, pi / 2);
  for (const double x : {middle, width - middle}) {
    for (const double y : {middle, height - middle}) {
      cairo_rectangle(cr, x - band / 2, y - band / 2, band, band);
      use(cr, deep);
      cairo_fill(cr);
      cairo_arc(cr, x, y, band * 0.22, 0, 2 * pi);
      use(cr, gold);
      cairo_fill(cr);
    }
  }
}

void draw_rosette(cairo_t* cr, double x, double y, double radius, const Colour& colour) {
  // Twelve strands, each turned a little further, look the same as one part of a strand in as many places.
  constexpr int strands = 12, at_once = 3, stamps = strands * Strand::lobes / at_once;
  const Stamp part = stamp(-radius, -radius, 2 * radius, 2 * radius, [&](cairo_t* on) {
    use(on, colour);
    // Filled and not stroked: Cairo works out the edges of a stroke again each time that it is shown.
    Strand(radius).add(on, 0.4, at_once);
    cairo_fill(on);
  });
  for (int i = 0; i < stamps; ++i) {
    const int strand = i % strands, third = i / strands;
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, 2 * pi * (strand + strands * at_once * third) / (strands * Strand::lobes));
    cairo_set_source_surface(cr, part.get(), 0, 0);
    cairo_paint(cr);
    cairo_restore(cr);
  }
}

void draw_emblem(cairo_t* cr, double x, double y, double radius) {
  cairo_arc(cr, x, y, radius, 0, 2 * pi);
  use(cr, deep);
  cairo_fill(cr);
  cairo_arc(cr, x, y, radius * 0.88, 0, 2 * pi);
  use(cr, gold);
  cairo_set_line_width(cr, radius * 0.035);
  cairo_stroke(cr);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  use(cr, white);
  cairo_set_line_width(cr, radius * 0.10);
  for (const double row : {-0.38, -0.06, 0.26}) {
    cairo_move_to(cr, x - radius * 0.46, y + radius * row);
    cairo_line_to(cr, x + radius * (row > 0 ? -0.18 : 0.46), y + radius * row);
  }
  cairo_stroke(cr);
  use(cr, Colour{0.93, 0.76, 0.38});
  cairo_set_line_width(cr, radius * 0.14);
  cairo_move_to(cr, x - radius * 0.02, y + radius * 0.32);
  cairo_line_to(cr, x + radius * 0.16, y + radius * 0.52);
  cairo_line_to(cr, x + radius * 0.54, y + radius * 0.10);
  cairo_stroke(cr);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
}

void draw_rule(cairo_t* cr, double x, double y, double half_width) {
  constexpr double diamond = 3.2;
  use(cr, gold);
  cairo_set_line_width(cr, 0.8);
  cairo_move_to(cr, x - half_width, y);
  cairo_line_to(cr, x - 2.5 * diamond, y);
  cairo_move_to(cr, x + 2.5 * diamond, y);
  cairo_line_to(cr, x + half_width, y);
  cairo_stroke(cr);
  cairo_move_to(cr, x - diamond, y);
  cairo_line_to(cr, x, y - diamond);
  cairo_line_to(cr, x + diamond, y);
  cairo_line_to(cr, x, y + diamond);
  cairo_close_path(cr);
  cairo_fill(cr);
}

void draw_banded_line(cairo_t* cr, double x, double y, double width, double height, BandedLine parts, bool from_right) {
  if (from_right) parts = {1 - parts.high, 1 - parts.low, 1 - parts.mark};
  const double middle = y + height / 2, mark = std::min(width, 0.45 * height);
  use(cr, faded);
  cairo_set_line_width(cr, 0.7);
  cairo_move_to(cr, x, middle);
  cairo_rel_line_to(cr, width, 0);
  for (const double end : {x, x + width}) {
    cairo_move_to(cr, end, middle - height / 4);
    cairo_rel_line_to(cr, 0, height / 2);
  }
  cairo_stroke(cr);
  const double band = std::max(mark, (parts.high - parts.low) * width);
  rounded_box(cr, x + std::min(parts.low * width, width - band), y + height * 0.15, band, height * 0.7, height * 0.35);
  use(cr, {0.88, 0.92, 0.93});
  cairo_fill_preserve(cr);
  use(cr, deep);
  cairo_stroke(cr);
  rounded_box(cr, x + std::clamp(parts.mark * width - mark / 2, 0.0, width - mark), y, mark, height, mark / 2);
  cairo_fill(cr);
}

void draw_qr(cairo_t* cr, const QrCode& code, double x, double y, double side) {
  const double module = side / code.side, quiet = 4 * module;
  use(cr, white);
  cairo_rectangle(cr, x - quiet, y - quiet, side + 2 * quiet, side + 2 * quiet);
  cairo_fill(cr);
  // A picture of one pixel for each module: no hairlines between neighbours, and little to write.
  const text::CairoSurface picture(cairo_image_surface_create(CAIRO_FORMAT_A8, code.side, code.side));
  cairo_surface_flush(picture.get());
  unsigned char* pixels = cairo_image_surface_get_data(picture.get());
  const int stride = cairo_image_surface_get_stride(picture.get());
  for (int row = 0; pixels && row < code.side; ++row) {
    for (int column = 0; column < code.side; ++column)
      pixels[row * stride + column] = code.is_dark(column, row) ? 0xff : 0;
  }
  cairo_surface_mark_dirty(picture.get());
  cairo_save(cr);
  cairo_translate(cr, x, y);
  cairo_scale(cr, module, module);
  const std::unique_ptr<cairo_pattern_t, decltype(&cairo_pattern_destroy)> mask(
      cairo_pattern_create_for_surface(picture.get()), cairo_pattern_destroy);
  cairo_pattern_set_filter(mask.get(), CAIRO_FILTER_NEAREST);
  use(cr, Colour{0, 0, 0});
  cairo_mask(cr, mask.get());
  cairo_restore(cr);
}

}  // namespace rollcall::print
