#pragma once
#include <optional>

#include "player/gui/input.h"

namespace rollcall::gui {

/// What a key of GLFW (GLFW_KEY_..., GLFW_MOD_... with the lock keys) that goes down means; nothing if only the letter
/// that it types counts. The digits above the letters are known by their place, whatever the layout says there; those
/// of the keypad too, where its lock makes them digits.
std::optional<Event> event_of_key(int key, int modifiers);

}  // namespace rollcall::gui
