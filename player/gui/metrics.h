#pragma once
#include <cstdint>

#include "player/text/typesetter.h"

namespace rollcall::gui {

/// The type scale.
enum class Type : std::uint8_t { small, label, body, speech, subtitle, title, display };

/// How large things are, in pixels: `unit` for distances, `type` for letters. Letters also follow the wish of the
/// person.
struct Metrics {
  float window_width = 0;
  float window_height = 0;
  float unit = 1;
  float type = 1;

  /// `density` is the pixels of the display per 96 dpi pixel; `percent` is the text size that the person chose.
  static Metrics of(float width, float height, float density, int percent);

  float dp(float distance) const;  ///< whole pixels
  text::TextStyle style(Type type) const;
  /// About 72 characters of body text.
  float longest_line() const;
  /// Room for a picture beside the text.
  bool wide() const;
};

}  // namespace rollcall::gui
