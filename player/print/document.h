#pragma once
#include <cairo.h>

#include <cstdint>
#include <memory>
#include <string>

#include "player/text/cairo_ptr.h"

namespace rollcall::print {

enum class Paper : std::uint8_t { a4, letter };

/// Pages of one size that are drawn with Cairo, in points from the top left corner, and become a PDF with exactly the
/// dates and texts that are given here: the same drawing gives the same bytes.
class Document {
 public:
  struct About {
    std::string title;
    std::string subject;
    std::string keywords;  ///< ASCII is found in the file as it stands
    std::string date;      ///< "2025-11-20T10:00:00Z": of creation and of the last change
  };
  /// Throws Error if Cairo cannot make a PDF.
  explicit Document(const About& about, Paper paper = Paper::a4);

  double width() const { return x_width; }
  double height() const { return x_height; }
  /// Of the page that is being drawn.
  cairo_t* cairo() const { return x_cairo.get(); }
  std::uint32_t page() const { return x_page; }  ///< counts from 1
  void next_page();
  /// Ends the last page. Throws Error if something could not be drawn. Call once.
  std::string finish();

 private:
  double x_width;
  double x_height;
  std::uint32_t x_page = 1;
  std::unique_ptr<std::string> x_bytes = std::make_unique<std::string>();  // Cairo keeps its address
  text::CairoSurface x_surface;
  text::CairoContext x_cairo;
};

}  // namespace rollcall::print
