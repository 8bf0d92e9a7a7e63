#pragma once
#include <string>
#include <string_view>

namespace rollcall::command {

/// This text as one argument of a POSIX shell, in quotes if it needs them, for commands that are shown to be run. What
/// a terminal would obey is written out (printable.h), so that it does no harm on the way; such a name has to be typed.
std::string shell_word(std::string_view text);

}  // namespace rollcall::command
