#pragma once
#include <filesystem>
#include <optional>

#include "player/record/site_key.h"

namespace rollcall::progress {

/// The public key of the site whose data is in this folder, and how it came to it. Only reads its files: opens nothing,
/// locks nothing. Nothing if there is no key that can be read.
std::optional<record::SiteFile> site_of(const std::filesystem::path& home);

}  // namespace rollcall::progress
