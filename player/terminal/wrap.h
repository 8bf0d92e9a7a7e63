#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace rollcall::terminal {

/// The text in lines of at most `width` characters, broken at spaces, each line with `indent` before it; ends with a
/// line end. A word that is longer than a line stands alone on one.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent = "");

/// Characters, not bytes.
std::size_t length_of(std::string_view utf8);

}  // namespace rollcall::terminal
