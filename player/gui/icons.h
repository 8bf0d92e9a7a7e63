#pragma once
#include <cstdint>

#include "player/text/typesetter.h"

namespace rollcall::gui {

enum class Icon : std::uint8_t {
  none,
  back,
  forward,
  tick,
  lock,
  eye,
  people,
  sound,
  silence,
  settings,
  larger,
  smaller,
  plus,
  person,
  document,
  up,
  down,
  story,
  words,
  pause,
  count,
};

/// The icon in a square of `size` pixels, drawn in the same way as letters. Arrows point for left-to-right reading
/// unless `mirrored`.
enum class Facing : std::uint8_t { natural, mirrored };
text::Coverage draw_icon(Icon icon, int size, Facing facing);

}  // namespace rollcall::gui
