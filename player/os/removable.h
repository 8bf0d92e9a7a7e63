#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

namespace rollcall::os {

/// The folders in which sticks, cards and other drives that come and go are mounted now: those of drives below /media,
/// /run/media and /mnt, where desktops and people mount them, in the order in which they came. What has no drive of its
/// own, such as a folder of the network or of memory, is no stick; nor is what is another account's. None where that
/// cannot be read.
std::vector<std::filesystem::path> removable_places();

/// The same, from what /proc/self/mountinfo says (proc(5)).
std::vector<std::filesystem::path> removable_places(std::string_view mountinfo);

}  // namespace rollcall::os
