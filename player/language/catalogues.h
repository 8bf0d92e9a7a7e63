#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "player/language/words.h"

namespace rollcall::language {

/// The program's words from `share`/messages in the wanted language (BCP 47), or in the one that it is a part of
/// ("pt" for "pt-BR"); English where there is no catalogue of it. Throws Error for a catalogue that is damaged.
Words load(const std::filesystem::path& share, std::string_view language);

/// The languages that it can speak: English, and those that have a catalogue, by their tags.
std::vector<std::string> available(const std::filesystem::path& share);

}  // namespace rollcall::language
