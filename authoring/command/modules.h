#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "authoring/source/document.h"

/// Modules that stand in one folder.
namespace rollcall::authoring {

/// The folders directly in it that hold a module, by name. Throws Error if one of them is a link that leads out of it.
std::vector<std::filesystem::path> modules_in(const std::filesystem::path& folder);

/// The ids of the modules in the folder that this module's folder stands in, its own among them.
std::vector<std::string> modules_beside(const std::filesystem::path& module);

/// The one of them that has this id, as far as it can be read.
std::optional<source::Document> module_beside(const std::filesystem::path& module, std::string_view id);

}  // namespace rollcall::authoring
