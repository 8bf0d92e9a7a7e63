#pragma once
#include <cstdint>

#include "player/text/typesetter.h"

namespace rollcall::gui {

/// The type scale.
enum class Type : std::uint8_t { small, label, body, speech, subtitle, title, display };

/// How far letters, words and lines stand apart. `wide` is what readers with dyslexia must be able to have (WCAG 2.1,
/// 1.4.12): 0.12 em between letters, 0.16 em more between words, lines at one and a half.
enum class Spacing : std::uint8_t { usual, wide };

/// How large things are, in pixels: `unit` for distances, `type` for letters. Letters also follow the wish of the
/// person.
struct Metrics {
  float window_width = 0;
  float window_height = 0;
  float unit = 1;
  float type = 1;
  Spacing spacing = Spacing::usual;

  /// `density` is the pixels of the display per 96 dpi pixel; `percent` is the text size that the person chose.
  static Metrics of(float width, float height, float density, int percent, Spacing spacing = Spacing::usual);

  float dp(float distance) const;  ///< whole pixels
  text::TextStyle style(Type type) const;
  /// About 72 characters of body text, and 58 where they stand wide.
  float longest_line() const;
  /// Room for a picture beside the text.
  bool wide() const;

 private:
  float largest(Type type) const;  ///< pixels of its letters
};

}  // namespace rollcall::gui
