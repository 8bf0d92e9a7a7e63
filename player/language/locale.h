#pragma once
#include <string>
#include <string_view>

namespace rollcall::language {

/// The language that a locale of POSIX names, in BCP 47: "pt-BR" for "pt_BR.UTF-8", "sr-Latn" for "sr@latin". Empty for
/// "C", "POSIX" and what names no language. A text is read; the locale of the process plays no part.
std::string language_of_locale(std::string_view locale);

}  // namespace rollcall::language
