#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "authoring/command/report.h"
#include "authoring/compile/compile.h"
#include "authoring/source/folder.h"
#include "authoring/translate/languages.h"
#include "player/exit.h"
#include "player/os/output.h"

/// `rollcall-author translate ...`, and what the other commands do with translations. `module` is the loaded and
/// checked module of `folder`. All errors of the module and of its PO files are printed. JSON has them, and the
/// warnings, under "findings", as DIAGNOSTICS.md says.
namespace rollcall::authoring {

/// Writes translations/<module>.pot. Throws Error if it is there and is to be kept.
Exit translate_extract(const source::Loaded& module, const std::filesystem::path& folder, os::Existing existing,
                       const terminal::Console& console);

/// Brings translations/<language>.po up to date with the source, for these languages (made if they are new) or, with
/// none, for all that are there. A file that cannot be used stays as it is.
Exit translate_merge(source::Loaded module, const std::filesystem::path& folder,
                     const std::vector<std::string>& languages, Report report, const terminal::Console& console);

/// One line for each language, in JSON {language, texts, translated, fuzzy, missing, obsolete, percent} under
/// "languages"; as it would be after a merge.
Exit translate_status(source::Loaded module, const std::filesystem::path& folder, Report report,
                      const terminal::Console& console);

/// Reads and checks the translations of a module without errors; what is wrong is added to its problems.
std::vector<translate::Translation> check_translations(source::Loaded& module, const compile::Compiled& compiled,
                                                       const std::filesystem::path& folder);

}  // namespace rollcall::authoring
