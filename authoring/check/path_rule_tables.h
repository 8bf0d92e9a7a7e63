#pragma once
#include <span>

#include "authoring/check/path_check.h"

/// One table of rules of a path for each file, in the order in which they run; the rules themselves are seen by that
/// file only.
namespace rollcall::check {

std::span<const PathRule> path_words_rules();
std::span<const PathRule> path_steps_rules();
std::span<const PathRule> path_deadline_rules();
std::span<const PathRule> path_validity_rules();

}  // namespace rollcall::check
