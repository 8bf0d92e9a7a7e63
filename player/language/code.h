#pragma once
#include <string_view>

namespace rollcall::language {

/// The tag (BCP 47, or as a locale writes it) begins with the code of a language: one of the two-letter codes of ISO
/// 639-1, or three letters. Of those there are eight thousand, and they are not looked up.
bool is_language_code(std::string_view tag);

}  // namespace rollcall::language
