#pragma once
#include <string>
#include <string_view>

#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

namespace rollcall::scenario {

/// The entry of the glossary with this id; null if there is none. Lives as long as the scenario.
const GlossaryEntry* find_word(const Scenario& scenario, std::string_view id);

/// A text of the module where nothing can stand out: no marks, and for a word of the glossary that word. No terminal
/// obeys it (printable.h). Empty for `none`.
std::string plain(const Scenario& scenario, const Catalogue& texts, TextIndex text);

}  // namespace rollcall::scenario
