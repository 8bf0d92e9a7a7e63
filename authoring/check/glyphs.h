#pragma once
#include <functional>

#include "authoring/source/diagnostic.h"

namespace rollcall::check {

/// Which characters the shipped fonts have.
class GlyphCheck {
 public:
  /// The function must outlive it.
  explicit GlyphCheck(const std::function<bool(char32_t)>& has_glyph);

  /// Reports (rule "missing-glyph") which characters of the text no font has, where the first of them stands.
  void expect(const source::Text& text, source::Diagnostics& problems) const;

 private:
  const std::function<bool(char32_t)>& x_has_glyph;
  bool x_has_ascii;
};

}  // namespace rollcall::check
