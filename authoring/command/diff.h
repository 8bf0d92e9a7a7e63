#pragma once
#include <filesystem>

#include "authoring/command/report.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::authoring {

/// `diff OLD NEW`: what the newer release of a module changes, what each change means for attempts that were begun with
/// the older one, and which version it needs. Both are folders of modules, or files of modules, of which one that is
/// not called module.yaml is read alone. Where one of them has errors, these are written instead. Throws Error if one
/// cannot be read or its version is none.
Exit diff_modules(const std::filesystem::path& older, const std::filesystem::path& newer, Report report,
                  const terminal::Console& console);

}  // namespace rollcall::authoring
