#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "player/course/path.h"

namespace rollcall::course {

/// The text in this language, or in what it is a kind of ("pt" for "pt-BR"), or else in the path's own, `own`, in which
/// every text is.
const std::string& text_in(const Words& words, std::string_view language, const std::string& own);

/// The codes of the languages that it is in.
std::vector<std::string> languages_of(const Words& words);

}  // namespace rollcall::course
