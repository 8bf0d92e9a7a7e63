#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rollcall::scenario {

/// The known name that was probably meant: fewest single-letter insertions, deletions, replacements and swaps of
/// neighbours, at most a third of the letters. The first of equals.
std::optional<std::string> nearest(std::string_view wrong, std::span<const std::string> known);

}  // namespace rollcall::scenario
