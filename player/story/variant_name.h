#pragma once
#include <string>
#include <string_view>

#include "player/language/messages.h"

namespace rollcall::story {

/// What a variant of a module is called: "Refresher" for refresher; the author's id, as words, for one of their own;
/// empty: the whole module.
std::string variant_name(const language::Messages& words, std::string_view variant);

}  // namespace rollcall::story
