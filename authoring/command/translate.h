#pragma once
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "authoring/command/report.h"
#include "authoring/compile/compile.h"
#include "authoring/source/folder.h"
#include "authoring/translate/languages.h"

/// `rollcall-author translate ...`, and what the other commands do with translations. `module` is the loaded and
/// checked module of `folder`. The commands return the exit code: 0, or 1 if the module or a PO file has errors, all
/// printed.
namespace rollcall::command {

/// Writes translations/<module>.pot.
int translate_extract(const source::Loaded& module, const std::filesystem::path& folder, std::ostream& out);

/// Brings translations/<language>.po up to date with the source, for these languages (made if they are new) or, with
/// none, for all that are there. A file that cannot be used stays as it is.
int translate_merge(source::Loaded module, const std::filesystem::path& folder,
                    const std::vector<std::string>& languages, std::ostream& out);

/// One line for each language, or a JSON array of {language, texts, translated, fuzzy, missing, obsolete, percent}; as
/// it would be after a merge.
int translate_status(source::Loaded module, const std::filesystem::path& folder, Report report, std::ostream& out);

/// Reads and checks the translations of a module without errors; what is wrong is added to its problems.
std::vector<translate::Translation> check_translations(source::Loaded& module, const compile::Compiled& compiled,
                                                       const std::filesystem::path& folder);

}  // namespace rollcall::command
