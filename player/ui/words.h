#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "player/text/messages.h"

namespace rollcall::ui {

/// The program's words from `share`/messages, in the wanted language or else in English. Throws Error if there are
/// neither.
text::Messages load_words(const std::filesystem::path& share, std::string_view language);

/// What a form of a module is called: "Refresher" for refresher; the author's id, as words, for one of their own;
/// empty: the whole module.
std::string form_name(const text::Messages& words, std::string_view variant);

}  // namespace rollcall::ui
