#pragma once
#include <filesystem>
#include <string_view>

#include "player/language/messages.h"

namespace rollcall::ui {

/// The program's words from `share`/messages, in the wanted language or else in English. Throws Error if there are
/// neither.
language::Messages load_words(const std::filesystem::path& share, std::string_view language);

}  // namespace rollcall::ui
