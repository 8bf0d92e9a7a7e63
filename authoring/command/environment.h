#pragma once
#include <filesystem>

#include "authoring/check/check.h"

namespace rollcall::command {

/// What the checks ask about the world, answered with a module's folder and the fonts that the player ships. Throws
/// Error if the fonts are not there.
check::Environment environment(const std::filesystem::path& module, const std::filesystem::path& fonts);

}  // namespace rollcall::command
