#pragma once
#include <cairo.h>

#include <memory>
#include <string>

namespace rollcall::record {

/// One A4 page that is drawn with Cairo, in points from the top left corner, and becomes a PDF with exactly the dates
/// and texts that are given here.
class PdfPage {
 public:
  static constexpr double width = 595.276;
  static constexpr double height = 841.890;

  struct About {
    std::string title;
    std::string subject;
    std::string keywords;  ///< ASCII is found in the file as it stands
    std::string date;      ///< "2025-11-20T10:00:00Z": of creation and of the last change
  };
  /// Throws Error if Cairo cannot make a PDF.
  explicit PdfPage(const About& about);

  cairo_t* cairo() const { return x_cairo.get(); }
  /// Ends the page. Throws Error if something could not be drawn. Call once.
  std::string finish();

 private:
  std::unique_ptr<std::string> x_bytes = std::make_unique<std::string>();  // Cairo keeps its address
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> x_surface{nullptr, cairo_surface_destroy};
  std::unique_ptr<cairo_t, decltype(&cairo_destroy)> x_cairo{nullptr, cairo_destroy};
};

}  // namespace rollcall::record
