#pragma once
#include <string>
#include <string_view>

namespace rollcall::language {

/// The language that a locale of POSIX names, in BCP 47: "pt-BR" for "pt_BR.UTF-8", "sr-Latn" for "sr@latin". Empty for
/// "C", "POSIX" and what names no language. A text is read; the locale of the process plays no part.
std::string language_of_locale(std::string_view locale);

/// The language as it is written where this locale is from: "ar" is "ar-TN" in "ar_TN.UTF-8". Another language, and one
/// that says its region, stays as it is.
std::string in_region(std::string_view language, std::string_view locale);

}  // namespace rollcall::language
