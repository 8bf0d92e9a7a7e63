#pragma once
#include <string>
#include <string_view>

#include "player/message.h"

namespace rollcall::authoring {

/// This text as one argument of a POSIX shell, in quotes if it needs them, for commands that are shown to be run. What
/// a terminal would obey is written out (printable.h), so that it does no harm on the way; such a name has to be typed.
std::string shell_word(std::string_view text);

/// A command with its argument, as a value of a sentence.
Message command_line(std::string_view command, std::string_view argument);

}  // namespace rollcall::authoring
