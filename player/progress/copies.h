#pragma once
#include <filesystem>

namespace rollcall::progress {

/// Every copy of the learner database in this folder is gone, durably: with its log, and also one that a power cut left
/// half written. The folder need not be there. Throws Error if it cannot be read, or if a copy stays.
void remove_copies(const std::filesystem::path& folder);

}  // namespace rollcall::progress
