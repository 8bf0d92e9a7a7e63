#pragma once
#include <cstdint>
#include <string_view>

#include "player/print/document.h"
#include "player/print/ornament.h"
#include "player/text/typesetter.h"

namespace rollcall::print {

/// How a piece of text looks on paper.
struct Look {
  double size = 10;  ///< points
  Colour colour = ink;
  text::Weight weight = text::Weight::regular;
  text::Slant slant = text::Slant::upright;
  text::Align align = text::Align::start;
  double unbroken = 0;   ///< becomes as small as this, rather than take a second line; 0: breaks lines freely
  bool is_code = false;  ///< left to right on every page, but at the side where its lines begin
};

/// Puts texts into boxes on the page that a document is at. Boxes are measured from the edge where lines of the
/// language begin, so that one layout serves both directions. Document and typesetter must outlive it.
class Sheet {
 public:
  Sheet(const Document& document, const text::Typesetter& setter, double margin, text::Direction direction)
      : x_document(&document), x_setter(&setter), x_margin(margin), x_direction(direction) {}

  cairo_t* cairo() const { return x_document->cairo(); }
  bool is_mirrored() const { return x_direction == text::Direction::right_to_left; }
  double text_width() const { return x_document->width() - 2 * x_margin; }
  double centre() const { return x_document->width() / 2; }
  /// The left edge of a box that begins `from` points after the start of the line.
  double left(double from, double width) const;

  text::Paragraph set(const StyledText& styled, const Look& look, double width) const;
  /// Smaller than `look` says where the text would otherwise be higher than `highest`.
  text::Paragraph fitted(std::string_view text, const Look& look, double width, double highest) const;
  /// Returns the height that was taken.
  double put(std::string_view text, const Look& look, double from, double y, double width, double highest) const;

 private:
  text::TextStyle style_of(const Look& look) const;

  const Document* x_document;
  const text::Typesetter* x_setter;
  double x_margin;
  text::Direction x_direction;
};

}  // namespace rollcall::print
