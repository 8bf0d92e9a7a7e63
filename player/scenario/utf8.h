#pragma once
#include <string_view>

namespace rollcall::scenario {

/// Well-formed UTF-8 as Unicode defines it (table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

}  // namespace rollcall::scenario
