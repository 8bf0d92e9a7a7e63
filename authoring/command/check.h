#pragma once
#include <filesystem>
#include <ostream>

#include "authoring/command/report.h"
#include "authoring/source/folder.h"
#include "player/exit.h"

namespace rollcall::command {

/// Whether pictures and recordings are looked at: what the build would refuse, it finds again by itself.
enum class Media { looked_at, left_to_the_build };

/// Reads the module in `folder` and runs every rule. Throws Error if it cannot be read, the fonts are missing, or this
/// computer cannot look at a picture or a recording.
source::Loaded load_and_check(const std::filesystem::path& folder, Media media = Media::looked_at);

/// `check FOLDER`: a module, or a folder whose folders are modules. Writes every problem, then how identity and truth
/// go together where there is enough to judge.
Exit check_and_report(const std::filesystem::path& folder, Report report, std::ostream& out);

}  // namespace rollcall::command
