#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "authoring/command/report.h"
#include "authoring/source/path_source.h"
#include "authoring/survey/offered_module.h"
#include "player/exit.h"
#include "player/terminal/progress_line.h"

namespace rollcall::authoring {

/// What a call says beside the file of a path.
struct PathArguments {
  std::vector<std::string> modules;  ///< folders of modules, beside those where the path stands
  std::string previous;              ///< the file of the release before; empty: none

  bool written() const { return !modules.empty() || !previous.empty(); }
};

/// A path, and the modules that it may name.
struct PathAndModules {
  source::LoadedPath path;
  std::vector<survey::OfferedModule> modules;
};

/// The paths that are meant: the file itself, or those of a folder that holds no module; none where a module is meant.
/// Throws Error if it is a module and `arguments` are those of a path.
std::vector<std::filesystem::path> paths_meant(const std::filesystem::path& file_or_folder,
                                               const PathArguments& arguments);

/// The same where one is wanted: it is the file of a path, and not a module. Throws Error for a folder of paths.
bool is_one_path_meant(const std::filesystem::path& file_or_folder, const PathArguments& arguments);

/// Reads the path and runs every rule, with the modules beside it (or, where there are none, in the folder above) and
/// in the folders that are named.
PathAndModules load_and_check_path(const std::filesystem::path& file, const PathArguments& arguments,
                                   terminal::ProgressLine& line);

/// `check` of paths: what was found in each.
Exit check_paths(std::span<const std::filesystem::path> files, const PathArguments& arguments, Report report,
                 Extent extent, const terminal::Console& console, terminal::ProgressLine& line);

}  // namespace rollcall::authoring
