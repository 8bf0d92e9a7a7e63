#pragma once
#include <string_view>

namespace rollcall::translate {

/// How much two texts have in common: from 0, no word, to 1, the same words, in whatever order. A character of a script
/// that is written without spaces counts as a word.
double likeness(std::string_view one, std::string_view other);

}  // namespace rollcall::translate
