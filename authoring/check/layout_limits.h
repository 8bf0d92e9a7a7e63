#pragma once
#include <array>
#include <cstdint>

/// The boxes that texts must fit into when a learner has chosen letters of 200 %, in the smallest window for them (800
/// by 600 pixels): what the player's layout leaves between the edges. A test holds it against the player.
namespace rollcall::check {

enum class Box : std::uint8_t { option, aside, title };

struct BoxSize {
  float width = 0;    ///< pixels between the edges of the text
  float letters = 0;  ///< pixels of an em
  bool is_bold = false;
  float line_spacing = 1;
  int most_lines = 0;
};

inline constexpr std::array<BoxSize, 3> boxes{{
    {670, 30, false, 1.08F, 6},   // option: the card of a decision
    {672, 25.5F, true, 1.0F, 4},  // aside: the button of a look or of the support move
    {752, 44, true, 0.98F, 3},    // title: the heading of a scene or of an ending
}};

}  // namespace rollcall::check
