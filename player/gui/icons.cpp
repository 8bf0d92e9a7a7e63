#include "player/gui/icons.h"

#include <cairo.h>

#include <numbers>

#include "player/text/cairo_ptr.h"

namespace rollcall::gui {
namespace {

constexpr double turn = 2 * std::numbers::pi;

// Each drawing fills a square of 24 by 24 units with strokes of 2 units.

void polyline(cairo_t* cr, std::initializer_list<std::pair<double, double>> points) {
  bool first = true;
  for (const auto& [x, y] : points) {
    first ? cairo_move_to(cr, x, y) : cairo_line_to(cr, x, y);
    first = false;
  }
  cairo_stroke(cr);
}

void circle(cairo_t* cr, double x, double y, double radius) {
  cairo_new_sub_path(cr);
  cairo_arc(cr, x, y, radius, 0, turn);
}

void draw_lock(cairo_t* cr) {
  cairo_rectangle(cr, 5.5, 11, 13, 9);
  cairo_stroke(cr);
  cairo_move_to(cr, 8.5, 11);
  cairo_line_to(cr, 8.5, 7.5);
  cairo_arc(cr, 12, 7.5, 3.5, turn / 2, 0);
  cairo_line_to(cr, 15.5, 11);
  cairo_stroke(cr);
}

void draw_eye(cairo_t* cr) {
  cairo_move_to(cr, 2.5, 12);
  cairo_curve_to(cr, 6.5, 5.5, 17.5, 5.5, 21.5, 12);
  cairo_curve_to(cr, 17.5, 18.5, 6.5, 18.5, 2.5, 12);
  cairo_close_path(cr);
  cairo_stroke(cr);
  circle(cr, 12, 12, 2.6);
  cairo_stroke(cr);
}

void draw_person(cairo_t* cr, double x, double scale) {
  circle(cr, x, 12 - 4.5 * scale, 3.4 * scale);
  cairo_stroke(cr);
  cairo_arc(cr, x, 12 + 7.5 * scale, 6.3 * scale, turn / 2, 0);
  cairo_stroke(cr);
}

void draw_speaker(cairo_t* cr) {
  cairo_move_to(cr, 4, 9.5);
  for (const auto& [x, y] : {std::pair{7.5, 9.5}, {12.0, 5.5}, {12.0, 18.5}, {7.5, 14.5}, {4.0, 14.5}})
    cairo_line_to(cr, x, y);
  cairo_close_path(cr);
  cairo_stroke(cr);
}

/// Three slides, each pushed to another place.
void draw_settings(cairo_t* cr) {
  for (const auto& [y, knob] : {std::pair{6.0, 15.5}, {12.0, 8.0}, {18.0, 13.5}}) {
    polyline(cr, {{3, y}, {knob - 2.4, y}});
    polyline(cr, {{knob + 2.4, y}, {21, y}});
    circle(cr, knob, y, 2.4);
    cairo_stroke(cr);
  }
}

void draw_document(cairo_t* cr) {
  cairo_rectangle(cr, 5.5, 3.5, 13, 17);
  cairo_stroke(cr);
  polyline(cr, {{8.5, 8.5}, {15.5, 8.5}});
  polyline(cr, {{8.5, 12}, {15.5, 12}});
  polyline(cr, {{8.5, 15.5}, {12.5, 15.5}});
}

/// A book that lies open.
void draw_story(cairo_t* cr) {
  polyline(cr, {{12, 6.5}, {12, 19}});
  for (const double side : {-1.0, 1.0}) {
    cairo_move_to(cr, 12, 6.5);
    cairo_curve_to(cr, 12 + side * 3, 4.5, 12 + side * 6, 4.5, 12 + side * 9, 5.5);
    cairo_line_to(cr, 12 + side * 9, 18);
    cairo_curve_to(cr, 12 + side * 6, 17, 12 + side * 3, 17, 12, 19);
    cairo_stroke(cr);
  }
}

/// A letter, and lines that explain it.
void draw_words(cairo_t* cr) {
  polyline(cr, {{3, 17.5}, {7.5, 6}, {12, 17.5}});
  polyline(cr, {{4.7, 13.5}, {10.3, 13.5}});
  for (const double height : {8.0, 12.75, 17.5}) polyline(cr, {{15, height}, {21, height}});
}

void draw(cairo_t* cr, Icon icon) {
  switch (icon) {
    case Icon::back:
      return polyline(cr, {{14.5, 5.5}, {8, 12}, {14.5, 18.5}});
    case Icon::forward:
      return polyline(cr, {{9.5, 5.5}, {16, 12}, {9.5, 18.5}});
    case Icon::up:
      return polyline(cr, {{5.5, 14.5}, {12, 8}, {18.5, 14.5}});
    case Icon::down:
      return polyline(cr, {{5.5, 9.5}, {12, 16}, {18.5, 9.5}});
    case Icon::tick:
      return polyline(cr, {{5, 12.5}, {10, 17.5}, {19.5, 7}});
    case Icon::plus:
      polyline(cr, {{12, 5}, {12, 19}});
      return polyline(cr, {{5, 12}, {19, 12}});
    case Icon::lock:
      return draw_lock(cr);
    case Icon::eye:
      return draw_eye(cr);
    case Icon::people:
      draw_person(cr, 8, 0.85);
      return draw_person(cr, 17.5, 0.65);
    case Icon::person:
      return draw_person(cr, 12, 1.05);
    case Icon::sound:
      draw_speaker(cr);
      cairo_arc(cr, 12, 12, 4.2, -turn / 8, turn / 8);
      cairo_stroke(cr);
      cairo_arc(cr, 12, 12, 8, -turn / 8, turn / 8);
      return cairo_stroke(cr);
    case Icon::silence:
      draw_speaker(cr);
      polyline(cr, {{15.5, 9.5}, {20.5, 14.5}});
      return polyline(cr, {{20.5, 9.5}, {15.5, 14.5}});
    case Icon::settings:
      return draw_settings(cr);
    case Icon::story:
      return draw_story(cr);
    case Icon::words:
      return draw_words(cr);
    case Icon::pause:
      polyline(cr, {{8.5, 5.5}, {8.5, 18.5}});
      return polyline(cr, {{15.5, 5.5}, {15.5, 18.5}});
    case Icon::document:
      return draw_document(cr);
    case Icon::larger:
    case Icon::smaller:
      polyline(cr, {{2.5, 18.5}, {8.25, 4.5}, {14, 18.5}});
      polyline(cr, {{4.6, 13.5}, {11.9, 13.5}});
      polyline(cr, {{16.2, 8}, {22.2, 8}});
      if (icon == Icon::larger) polyline(cr, {{19.2, 5}, {19.2, 11}});
      return;
    case Icon::none:
    case Icon::count:
      return;
  }
}

}  // namespace

text::Coverage draw_icon(Icon icon, int size, Facing facing) {
  text::Coverage coverage{size, size, {}};
  const text::CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, size, size));
  const text::CairoContext context(cairo_create(surface.get()));
  cairo_t* cr = context.get();
  if (facing == Facing::mirrored) {
    cairo_translate(cr, size, 0);
    cairo_scale(cr, -1, 1);
  }
  cairo_scale(cr, size / 24.0, size / 24.0);
  cairo_set_line_width(cr, 1.9);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  draw(cr, icon);
  cairo_surface_flush(surface.get());
  const std::uint8_t* rows = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; rows && y < size; ++y)
    coverage.pixels.insert(coverage.pixels.end(), rows + y * stride, rows + y * stride + size);
  coverage.pixels.resize(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
  return coverage;
}

}  // namespace rollcall::gui
