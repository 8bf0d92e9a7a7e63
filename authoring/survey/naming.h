#pragma once
#include <string_view>

#include "authoring/source/document.h"

namespace rollcall::survey {

/// `name` stands in the text as a word of its own, also as "Amir's".
bool names(std::string_view text, std::string_view name);

/// Who this is speaks or is named anywhere in the scene, also where only one of the options leads.
bool is_about(const source::Scene& scene, const source::Character& person);

/// The same of one line.
bool is_about(const source::Line& line, const source::Character& person);

/// The text names this person, or speaks of the role: all of what `role` says up to a comma, without a "your" before
/// it, or the last word of it if these are two. "your supervisor": supervisor; "duty manager, nights": duty manager,
/// manager; "head of the unit": head of the unit.
bool refers_to(std::string_view text, const source::Character& person);

}  // namespace rollcall::survey
