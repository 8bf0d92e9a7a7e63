#pragma once
#include <string>
#include <string_view>

namespace rollcall::language {

/// What a language calls itself; its code where that is not known here.
std::string own_name(std::string_view language);

}  // namespace rollcall::language
