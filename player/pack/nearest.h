#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::pack {

/// The candidate that was probably meant: the fewest letters to change, and no more than a third of them.
std::optional<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace rollcall::pack
