#pragma once
#include <filesystem>

#include "authoring/source/folder.h"

namespace rollcall::source {

/// Reads the framework of the module in `folder` into its document. It is the file that is `given`, or else the one
/// that the module names: NAME.yaml in its folder, or beside it, where modules that share one find it. Outside of these
/// two folders nothing is read. Reports (rules "yaml", "bad-framework", "missing-framework") what is wrong, and (rule
/// "no-framework") that there is none. Throws Error if a file cannot be read.
void load_framework(Loaded& module, const std::filesystem::path& folder, const std::filesystem::path& given = {});

}  // namespace rollcall::source
