#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::language {

/// The sentences of a text (UAX 29, by the habits of the language), for whoever says them one by one: without the
/// blanks between them and the marks that only steer how text runs, and none in which there is no letter or digit.
std::vector<std::string> sentences(std::string_view text, const std::string& language);

/// Whether the letters of the text, or most of them, are of a script that the language (BCP 47) is written in. True for
/// a text without letters, and for a language of which that is not known.
bool is_written_as(std::string_view text, const std::string& language);

}  // namespace rollcall::language
