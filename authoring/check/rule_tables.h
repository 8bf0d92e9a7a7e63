#pragma once
#include <span>

#include "authoring/check/check.h"

/// One table of rules for each file of this folder; the rules themselves are seen by that file only.
namespace rollcall::check {

using source::Diagnostics;

std::span<const Rule> metadata_rules();
std::span<const Rule> references_rules();
std::span<const Rule> values_rules();
std::span<const Rule> story_rules();
std::span<const Rule> guidance_rules();
std::span<const Rule> variants_rules();
std::span<const Rule> forms_rules();
std::span<const Rule> questions_rules();
std::span<const Rule> marks_rules();
std::span<const Rule> media_rules();
std::span<const Rule> conditions_rules();
std::span<const Rule> state_rules();
std::span<const Rule> options_rules();
std::span<const Rule> labels_rules();
std::span<const Rule> fairness_rules();
std::span<const Rule> readability_rules();
std::span<const Rule> typography_rules();
std::span<const Rule> completeness_rules();
std::span<const Rule> reasons_rules();
/// Must come last: its own last rule takes out of what all others have found.
std::span<const Rule> suppression_rules();

}  // namespace rollcall::check
