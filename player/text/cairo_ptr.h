#pragma once
#include <cairo.h>

#include <memory>

namespace rollcall::text {

/// Owners of what Cairo counts.
struct CairoDelete {
  void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const noexcept { cairo_destroy(context); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoDelete>;
using CairoContext = std::unique_ptr<cairo_t, CairoDelete>;

}  // namespace rollcall::text
