#pragma once
#include <string_view>

#include "authoring/source/document.h"

namespace rollcall::source {

/// `name` stands in the text as a word of its own, also as "Amir's".
bool names(std::string_view text, std::string_view name);

/// Who this is speaks or is named anywhere in the scene, also where only one of the options leads.
bool is_about(const Scene& scene, const Character& person);

/// The same of one line.
bool is_about(const Line& line, const Character& person);

}  // namespace rollcall::source
