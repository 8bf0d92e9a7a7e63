#include "player/gui/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rollcall::gui {
namespace {

struct Size {
  float pixels;
  text::Weight weight;
  float line_spacing;
};

constexpr std::array<Size, 7> scale{{
    {15, text::Weight::regular, 1.0F},      // small
    {15, text::Weight::bold, 1.0F},         // label
    {17.5F, text::Weight::regular, 1.08F},  // body
    {19, text::Weight::regular, 1.08F},     // speech
    {20, text::Weight::bold, 1.0F},         // subtitle
    {26, text::Weight::bold, 0.98F},        // title
    {36, text::Weight::bold, 0.96F},        // display
}};

/// The largest headings do not fill a small window: as much of its height, but never less than this times a title.
constexpr float of_window = 0.075F;
constexpr float over_title = 1.1F;

constexpr float wide_letters = 0.12F;
constexpr float wide_words = 0.16F;
constexpr float wide_lines = 1.2F;  // the natural distance of the font is about 1.25 em

}  // namespace

Metrics Metrics::of(float width, float height, float density, int percent, Spacing spacing) {
  Metrics metrics;
  metrics.spacing = spacing;
  metrics.window_width = std::max(width, 1.0F);
  metrics.window_height = std::max(height, 1.0F);
  // A larger window shows larger letters, but also more of them.
  const float room = std::min(width / (1280 * density), height / (760 * density));
  metrics.unit = density * std::clamp(1 + (room - 1) * 0.55F, 0.85F, 1.4F);
  metrics.type = metrics.unit * static_cast<float>(percent) / 100;
  return metrics;
}

float Metrics::dp(float distance) const { return std::round(distance * unit); }

float Metrics::largest(Type which) const {
  if (which != Type::display) return std::numeric_limits<float>::infinity();
  const float title = scale[static_cast<std::size_t>(Type::title)].pixels * type;
  return std::max(title * over_title, window_height * of_window);
}

text::TextStyle Metrics::style(Type which) const {
  const Size& size = scale[static_cast<std::size_t>(which)];
  text::TextStyle style;
  style.size = std::round(std::min(size.pixels * type, largest(which)) * 2) / 2;
  style.weight = size.weight;
  style.line_spacing = size.line_spacing;
  if (spacing == Spacing::wide) {
    style.line_spacing *= wide_lines;
    style.letter_spacing = wide_letters;
    style.word_spacing = wide_words;
  }
  return style;
}

float Metrics::longest_line() const { return std::round(36.0F * scale[2].pixels * type); }

bool Metrics::wide() const { return window_width >= 930 * type && window_width >= 930 * unit; }

}  // namespace rollcall::gui
