#pragma once
#include <string_view>

namespace rollcall::seal {

/// True for well-formed UTF-8 (Unicode, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view text);

}  // namespace rollcall::seal
