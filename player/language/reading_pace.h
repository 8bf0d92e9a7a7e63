#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// How fast texts are read.
namespace rollcall::language {

/// How many words an officer reads in a minute, in a language (BCP 47 code).
///
/// Our own figures for planning: about four fifths of what native readers did with easy texts in their own language
/// (Trauzettel-Klosinski and Dietz 2012: 228 words in English, 195 in French, 184 in Russian, 138 in Arabic), since
/// many read in another one. For the other languages they are estimates: the longer the words of a language are, the
/// fewer of them are read.
int words_per_minute(std::string_view language);

/// Words as Unicode cuts them (UAX 29) in which there is a letter or a digit.
std::size_t count_words(std::string_view text, const std::string& language);

/// How long this is read at a share of that pace: a moment to find it, and its words. `percent` is more than 0.
std::uint64_t reading_milliseconds(std::string_view text, const std::string& language, int percent);

}  // namespace rollcall::language
