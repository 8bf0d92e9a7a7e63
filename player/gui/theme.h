#pragma once
#include <cstdint>

namespace rollcall::gui {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
  bool operator==(const Colour&) const = default;
};

/// The colours of one look. Every text colour stands on every surface it is used on with a contrast of at least 4.5:1,
/// and the borders of what can be operated with at least 3:1 (WCAG 2.1, 1.4.3 and 1.4.11). With high contrast it is 7:1
/// and 4.5:1.
struct Theme {
  Colour ground;       ///< behind everything
  Colour card;         ///< behind text that belongs together
  Colour tint;         ///< behind the reason, and under the pointer
  Colour line;         ///< quiet borders and rules
  Colour edge;         ///< borders of what can be operated
  Colour ink;          ///< text
  Colour soft;         ///< text of second rank
  Colour accent;       ///< the one colour: buttons, links, the focus, meters
  Colour accent_deep;  ///< a button under the pointer
  Colour on_accent;    ///< text on a button
  Colour shadow;
};

const Theme& light_theme();
const Theme& dark_theme();
const Theme& high_contrast_theme();

/// The contrast of two opaque colours, 1 to 21, as WCAG 2.1 defines it.
double contrast(Colour a, Colour b);

}  // namespace rollcall::gui
