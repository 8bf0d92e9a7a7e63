#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Passphrases as they come in: nothing of them is shown, or kept here.
namespace rollcall::os {

/// Asks on the terminal of this process, whatever its input and output are. Nothing if there is none, or whoever sits
/// there wants to leave (Ctrl-C, Ctrl-D).
std::optional<std::string> ask_secret(std::string_view question);

/// The first line that can be read there, without its end; at most 1024 bytes. Throws Error if nothing can.
std::string read_line(int descriptor);

}  // namespace rollcall::os
