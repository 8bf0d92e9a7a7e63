#include "player/print/ornament.h"

#include <cmath>
#include <numbers>

namespace rollcall::print {
namespace {

constexpr double pi = std::numbers::pi;

/// A wave from (x, y) along `length`; `side` is the direction of its height.
void add_wave(cairo_t* cr, double x, double y, double length, bool is_upright, double height, int periods,
              double phase) {
  const int steps = periods * 12;
  for (int i = 0; i <= steps; ++i) {
    const double along = length * i / steps;
    const double across = height * std::sin(2 * pi * periods * i / steps + phase);
    cairo_line_to(cr, x + (is_upright ? across : along), y + (is_upright ? along : across));
  }
  cairo_new_sub_path(cr);
}

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
  constexpr double outer = 24, band = 11, inner = outer + band;
  use(cr, deep);
  cairo_set_line_width(cr, 0.9);
  cairo_rectangle(cr, outer, outer, width - 2 * outer, height - 2 * outer);
  cairo_stroke(cr);
  cairo_set_line_width(cr, 0.4);
  cairo_rectangle(cr, inner, inner, width - 2 * inner, height - 2 * inner);
  cairo_stroke(cr);
  const double middle = outer + band / 2, wide = width - 2 * middle, tall = height - 2 * middle;
  const auto periods = [](double length) { return static_cast<int>(std::lround(length / 22)); };
  cairo_set_line_width(cr, 0.35);
  for (int strand = 0; strand < 4; ++strand) {
    use(cr, strand % 2 == 0 ? Colour{deep.red, deep.green, deep.blue, 0.75} : gold);
    const double phase = pi * strand / 2;
    for (const double y : {middle, height - middle})
      add_wave(cr, middle, y, wide, false, band * 0.4, periods(wide), phase);
    for (const double x : {middle, width - middle})
      add_wave(cr, x, middle, tall, true, band * 0.4, periods(tall), phase);
    cairo_stroke(cr);
  }
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
  constexpr int strands = 12, lobes = 9, steps = 360;
  use(cr, colour);
  cairo_set_line_width(cr, 0.4);
  for (int strand = 0; strand < strands; ++strand) {
    const double phase = 2 * pi * strand / strands;
    for (int i = 0; i < steps; ++i) {
      const double angle = 2 * pi * i / steps;
      const double r = radius * (0.70 + 0.22 * std::sin(lobes * angle + phase) + 0.08 * std::sin(3 * lobes * angle));
      cairo_line_to(cr, x + r * std::cos(angle), y + r * std::sin(angle));
    }
    cairo_close_path(cr);
    cairo_stroke(cr);
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

void draw_bar(cairo_t* cr, double x, double y, double width, double height, double share, bool from_right) {
  rounded_box(cr, x, y, width, height, height / 2);
  use(cr, pale);
  cairo_fill(cr);
  if (share <= 0) return;
  const double filled = std::max(width * std::min(share, 1.0), height);
  rounded_box(cr, from_right ? x + width - filled : x, y, filled, height, height / 2);
  use(cr, deep);
  cairo_fill(cr);
}

void draw_qr(cairo_t* cr, const QrCode& code, double x, double y, double side) {
  const double module = side / code.side, quiet = 4 * module;
  use(cr, white);
  cairo_rectangle(cr, x - quiet, y - quiet, side + 2 * quiet, side + 2 * quiet);
  cairo_fill(cr);
  use(cr, Colour{0, 0, 0});
  for (int row = 0; row < code.side; ++row) {
    for (int column = 0; column < code.side;) {
      int length = 0;
      while (column + length < code.side && code.is_dark(column + length, row)) ++length;
      // Runs in one piece: viewers show hairlines between neighbouring squares.
      if (length > 0) cairo_rectangle(cr, x + column * module, y + row * module, length * module, module);
      column += length + 1;
    }
  }
  cairo_fill(cr);
}

}  // namespace rollcall::print
