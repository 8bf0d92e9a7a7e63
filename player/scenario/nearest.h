#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::scenario {

/// The known name that was probably meant: fewest single-letter insertions, deletions, replacements and swaps of
/// neighbours, at most a third of the letters. The first of equals.
std::optional<std::string> nearest(std::string_view wrong, std::span<const std::string> known);

/// "Did you mean 'x'?", or the known names when none is near and they are few, or nothing.
std::string did_you_mean(std::string_view wrong, std::span<const std::string> known);

}  // namespace rollcall::scenario
