#pragma once
#include <optional>

#include "player/gui/input.h"

namespace rollcall::gui {

/// What a key of GLFW (GLFW_KEY_..., GLFW_MOD_... with the lock keys) that goes down means; nothing if only the sign
/// that it types counts. Letters and the digits above them are known by their place, whatever the layout says there;
/// the digits of the keypad too, where its lock makes them digits.
std::optional<Event> event_of_key(int key, int modifiers);

/// The key whose letter is `printed` on this one (as glfwGetKeyName says; may be null), for what is done with Ctrl: on
/// a French keyboard the A stands elsewhere, and where no letter of English is printed, as on Arabic and Russian ones,
/// its place counts.
int key_as_printed(int key, const char* printed);

}  // namespace rollcall::gui
