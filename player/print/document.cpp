#include "player/print/document.h"

#include <cairo-pdf.h>

#include <exception>

#include "player/error.h"

namespace rollcall::print {
namespace {

cairo_status_t append(void* into, const unsigned char* bytes, unsigned count) {
  try {
    static_cast<std::string*>(into)->append(bytes, bytes + count);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

void expect(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw Error(tr("The PDF cannot be made: {reason}.", "reason"_is = std::string(cairo_status_to_string(status))));
}

}  // namespace

Document::Document(const About& about, Paper paper)
    : x_width(paper == Paper::a4 ? 595.276 : 612), x_height(paper == Paper::a4 ? 841.890 : 792) {
  x_surface.reset(cairo_pdf_surface_create_for_stream(append, x_bytes.get(), x_width, x_height));
  expect(cairo_surface_status(x_surface.get()));
  const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(x_surface.get(), what, text.c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE, about.title);
  say(CAIRO_PDF_METADATA_SUBJECT, about.subject);
  say(CAIRO_PDF_METADATA_KEYWORDS, about.keywords);
  say(CAIRO_PDF_METADATA_CREATOR, "Rollcall");
  say(CAIRO_PDF_METADATA_CREATE_DATE, about.date);
  say(CAIRO_PDF_METADATA_MOD_DATE, about.date);
  x_cairo.reset(cairo_create(x_surface.get()));
  expect(cairo_status(x_cairo.get()));
}

void Document::next_page() {
  cairo_show_page(x_cairo.get());
  ++x_page;
}

std::string Document::finish() {
  cairo_show_page(x_cairo.get());
  expect(cairo_status(x_cairo.get()));
  cairo_surface_finish(x_surface.get());
  expect(cairo_surface_status(x_surface.get()));
  return std::move(*x_bytes);
}

}  // namespace rollcall::print
