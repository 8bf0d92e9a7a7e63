#pragma once
#include <string_view>

namespace rollcall::syntax {

/// Control characters but for line ends and tabs, and the marks that turn the direction of text around what follows
/// them (printable.h).
bool has_control_character(std::string_view text);

}  // namespace rollcall::syntax
