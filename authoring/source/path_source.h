#pragma once
#include <filesystem>
#include <string_view>

#include "authoring/source/file_table.h"
#include "authoring/source/path_document.h"

namespace rollcall::source {

/// A path as far as it could be read, and what was wrong with it.
struct LoadedPath {
  FileTable files;
  PathDocument document;
  Diagnostics problems;
};

/// A path stands in one file. Throws Error if that cannot be read.
LoadedPath load_path(const std::filesystem::path& file);

/// The same from a text in memory.
LoadedPath load_path_text(std::string_view yaml, std::string_view file_name = "path.yaml");

/// Whether this is an ordinary file with the line that a path begins with, `path: id`.
bool is_path_file(const std::filesystem::path& file);

/// The files directly in the folder that are paths, by name.
std::vector<std::filesystem::path> paths_in(const std::filesystem::path& folder);

}  // namespace rollcall::source
