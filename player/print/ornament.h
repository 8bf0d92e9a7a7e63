#pragma once
#include <cairo.h>

#include "player/print/qr.h"

/// The drawn parts of a certificate, in points.
namespace rollcall::print {

struct Colour {
  double red = 0, green = 0, blue = 0, alpha = 1;
};
inline constexpr Colour ink{0.10, 0.14, 0.19};
inline constexpr Colour faded{0.38, 0.42, 0.47};
inline constexpr Colour deep{0.05, 0.27, 0.33};
inline constexpr Colour gold{0.70, 0.53, 0.20};
inline constexpr Colour pale{0.05, 0.27, 0.33, 0.10};
inline constexpr Colour white{1, 1, 1};

void use(cairo_t* cr, const Colour& colour);
void rounded_box(cairo_t* cr, double x, double y, double width, double height, double radius);

/// Interlaced waves along the edge of the page, between two fine lines.
void draw_frame(cairo_t* cr, double width, double height);
/// A rosette of fine closed curves.
void draw_rosette(cairo_t* cr, double x, double y, double radius, const Colour& colour);
/// A list with a tick, in a ring.
void draw_emblem(cairo_t* cr, double x, double y, double radius);
/// A line with a diamond in its middle.
void draw_rule(cairo_t* cr, double x, double y, double half_width);
/// A line from nothing to all, a band over a part of it, and a mark. Parts are of the line, 0-1.
struct BandedLine {
  double low = 0, high = 1, mark = 0;
};
void draw_banded_line(cairo_t* cr, double x, double y, double width, double height, BandedLine parts, bool from_right);
/// Black on white. `side` is that of the code; its quiet zone of four modules lies around it.
void draw_qr(cairo_t* cr, const QrCode& code, double x, double y, double side);

}  // namespace rollcall::print
