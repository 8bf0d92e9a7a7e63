#pragma once
#include <filesystem>

#include "authoring/command/path.h"
#include "authoring/command/report.h"
#include "authoring/source/folder.h"
#include "player/exit.h"
#include "player/terminal/progress_line.h"

namespace rollcall::authoring {

/// Whether pictures and recordings are looked at: what the build would refuse, it finds again by itself.
enum class Media { looked_at, left_to_the_build };

/// Reads the module in `folder` and runs every rule; the line shows how far it is. `framework`: a file in place of the
/// one that the module names; empty: that one. Throws Error if it cannot be read,
/// the fonts are missing, or this computer cannot look at a picture or a recording, and os::Interrupted.
source::Loaded load_and_check(const std::filesystem::path& folder, const std::filesystem::path& framework,
                              terminal::ProgressLine& line, Media media = Media::looked_at);

/// `check FOLDER`: a module, or a folder whose folders are modules. Writes what was found, then how identity and
/// truth go together, where there are scenes enough to judge it, what shows over all modules of a folder only, and what
/// is practised, where a framework is known. The file of a path, or a folder of such files: check_paths.
Exit check_and_report(const std::filesystem::path& folder, const std::filesystem::path& framework,
                      const PathArguments& of_path, Report report, Extent extent, const terminal::Console& console,
                      terminal::ProgressLine& line);

}  // namespace rollcall::authoring
