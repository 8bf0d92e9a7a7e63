#pragma once
#include <cstdint>
#include <filesystem>

/// How a learner wants to read and hear, as the window keeps it: a small file of the home for each, in plain. It says
/// something about its learner, so it goes with the learner.
namespace rollcall::learning {

/// It need not be there.
std::filesystem::path kept_settings(const std::filesystem::path& home, std::int64_t learner);
/// Takes it away, durably.
void remove_kept_settings(const std::filesystem::path& home, std::int64_t learner);

}  // namespace rollcall::learning
