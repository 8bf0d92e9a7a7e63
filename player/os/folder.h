#pragma once
#include <filesystem>
#include <vector>

namespace rollcall::os {

/// What is in the folder, in no order; nothing if it is not there. Throws Error if it cannot be read: it must not look
/// empty.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder);

}  // namespace rollcall::os
