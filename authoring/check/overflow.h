#pragma once
#include <string_view>

#include "authoring/check/layout_limits.h"

namespace rollcall::check {

/// The widest that a character of the player's fonts is, in ems; nothing (0) is known of what is not ASCII.
float widest(char character);

/// True if the text fits the box even with the widest letters and the worst places to break its lines; false says
/// nothing. Setting the texts of a large module takes longer than all other rules together, and most of them are short.
bool surely_fits(std::string_view text, Box box);

}  // namespace rollcall::check
