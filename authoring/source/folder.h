#pragma once
#include <filesystem>
#include <string_view>

#include "authoring/source/document.h"
#include "authoring/source/file_table.h"
#include "player/os/files.h"

namespace rollcall::source {

/// A module as far as it could be read, what was wrong with it, and the files that both speak of; the first is the
/// module's main file. What is read beside the module later (translations, an adaptation) is added to the same table.
struct Loaded {
  FileTable files;
  Document document;
  Diagnostics problems;
};

/// Reads the module in `folder` (its `module.yaml` and the files that it names) as far as it can be read, and nothing
/// outside it, whatever links there are. Throws Error if there is no module.yaml or a file cannot be opened.
Loaded load(const std::filesystem::path& folder);

/// What an open file of source holds, at most one byte more than `largest_file`.
std::string start_of_source(const os::ReadOnlyFile& file);

/// The content of a source file, at most one byte more than `largest_file`. Throws Error if it cannot be read.
std::string read_source(const std::filesystem::path& file);

/// The same from a text in memory, which cannot name further files.
Loaded load_text(std::string_view yaml, std::string_view file_name = "module.yaml");

}  // namespace rollcall::source
