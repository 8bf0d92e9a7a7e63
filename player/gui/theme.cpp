#include "player/gui/theme.h"

#include <algorithm>
#include <cmath>

namespace rollcall::gui {
namespace {

constexpr Colour rgb(std::uint32_t hex, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 255),
          static_cast<std::uint8_t>(hex & 255), alpha};
}

constexpr Theme light{
    .ground = rgb(0xf3f4f1),
    .card = rgb(0xffffff),
    .tint = rgb(0xe4efee),
    .line = rgb(0xd9dedb),
    .edge = rgb(0x7c8b8d),
    .ink = rgb(0x1b262b),
    .soft = rgb(0x4d5c63),
    .accent = rgb(0x0f5f6b),
    .accent_deep = rgb(0x0a4650),
    .on_accent = rgb(0xffffff),
    .shadow = rgb(0x14282d, 10),
};

constexpr Theme dark{
    .ground = rgb(0x12181b),
    .card = rgb(0x1b2327),
    .tint = rgb(0x1d3339),
    .line = rgb(0x323d42),
    .edge = rgb(0x74858b),
    .ink = rgb(0xe8edee),
    .soft = rgb(0xa9b6bb),
    .accent = rgb(0x74c7d0),
    .accent_deep = rgb(0x9adbe2),
    .on_accent = rgb(0x0b1d21),
    .shadow = rgb(0x000000, 40),
};

constexpr Theme high_contrast{
    .ground = rgb(0x000000),
    .card = rgb(0x000000),
    .tint = rgb(0x171717),
    .line = rgb(0x767676),
    .edge = rgb(0xffffff),
    .ink = rgb(0xffffff),
    .soft = rgb(0xe4e4e4),
    .accent = rgb(0xffe14d),
    .accent_deep = rgb(0xfff3b0),
    .on_accent = rgb(0x000000),
    .shadow = rgb(0x000000, 0),
};

double luminance(Colour colour) {
  const auto linear = [](std::uint8_t value) {
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

const Theme& light_theme() { return light; }
const Theme& dark_theme() { return dark; }
const Theme& high_contrast_theme() { return high_contrast; }

double contrast(Colour a, Colour b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace rollcall::gui
