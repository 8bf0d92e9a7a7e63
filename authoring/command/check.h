#pragma once
#include <filesystem>
#include <ostream>

#include "authoring/command/report.h"
#include "authoring/source/folder.h"
#include "player/exit.h"

namespace rollcall::command {

/// Reads the module in `folder` and runs every rule. Throws Error if it cannot be read or the fonts are missing.
source::Loaded load_and_check(const std::filesystem::path& folder);

/// `check FOLDER`: a module, or a folder whose folders are modules. Writes every problem, then how identity and truth
/// go together where there is enough to judge.
Exit check_and_report(const std::filesystem::path& folder, Report report, std::ostream& out);

}  // namespace rollcall::command
