#pragma once
#include <filesystem>
#include <string_view>

#include "player/language/words.h"

namespace rollcall::ui {

/// The program's words from `share`/messages in the wanted language; English where there is no catalogue of it. Throws
/// Error for a catalogue that is damaged.
language::Words load_words(const std::filesystem::path& share, std::string_view language);

}  // namespace rollcall::ui
