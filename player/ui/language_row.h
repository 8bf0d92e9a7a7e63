#pragma once
#include <optional>
#include <string>
#include <vector>

#include "player/gui/frame.h"
#include "player/ui/names.h"
#include "player/ui/views.h"

namespace rollcall::ui {

/// The look of one of several ways, of which one is chosen.
Button one_of(bool is_chosen, const Frame& frame);

/// A row of languages, each by its own name, if there is more than one. The code of the one that was asked for.
std::optional<std::string> draw_languages(const std::vector<LanguageChoice>& languages, const std::string& chosen,
                                          Frame& frame);

/// The same of the languages that the program speaks; one of them it speaks now.
std::optional<std::string> draw_language_choice(const std::vector<ProgramLanguage>& languages, Frame& frame);

}  // namespace rollcall::ui
