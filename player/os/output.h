#pragma once
#include <filesystem>
#include <initializer_list>

#include "player/error.h"

namespace rollcall::os {

/// Throws Error if writing to `output` would destroy something else: it is inside one of the folders in `keep`, or is
/// one of the files in `keep`, or exists and is not an ordinary file (a folder, a device, a link).
void require_harmless_output(const std::filesystem::path& output, std::initializer_list<std::filesystem::path> keep);

}  // namespace rollcall::os
