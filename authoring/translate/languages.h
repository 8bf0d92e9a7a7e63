#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "authoring/compile/compile.h"
#include "authoring/source/folder.h"
#include "authoring/translate/merge.h"
#include "authoring/translate/po.h"
#include "player/scenario/catalogue.h"

namespace rollcall::translate {

/// What a module says in another language.
struct Translation {
  std::string language;  ///< "kk", "pt-BR"; the name of the file
  Po texts;              ///< the file, merged with the texts of the source in memory
  Status status;
};

std::filesystem::path template_file(const std::filesystem::path& folder, const std::string& module);
std::filesystem::path language_file(const std::filesystem::path& folder, const std::string& language);

/// The languages that have a file `translations/<language>.po` in the module's folder, by name. Reports (rule
/// "bad-translation-file") what is named wrongly.
std::vector<std::string> languages(const std::filesystem::path& folder, const source::Document& document,
                                   source::FileTable& files, source::Diagnostics& problems);

/// Reads every language of the module in `folder`. A file that cannot be used is reported and left out; all are added
/// to the module's table of files.
std::vector<Translation> load(const std::filesystem::path& folder, const compile::Compiled& compiled,
                              source::Loaded& module);

/// A language with fewer of its texts translated, in percent, is left out of a pack: learners would read two languages,
/// line by line.
inline constexpr std::size_t least_translated = 80;

/// Whether a pack offers the language.
inline bool is_offered(const Status& status) { return status.percent() >= least_translated; }

/// Reports, for each language, what is missing or out of date (warnings "missing-translation", "stale-translation"),
/// whether it is left out for that (warning "language-left-out"), and every translation whose marks are not those of
/// its text (errors "placeholder-mismatch", "emphasis-mismatch").
void check(const std::vector<Translation>& translations, const source::FileTable& files, source::Diagnostics& problems);

/// Reports (warning "framework-language") every language of the module in which its framework does not say what a
/// code stands for.
void check_framework(const std::vector<Translation>& translations, const compile::Compiled& compiled,
                     const source::Document& document, source::Diagnostics& problems);

/// The texts of the source, and those of each language that is offered; what a language lacks or has only fuzzy stands
/// there in the language of the source.
std::vector<scenario::Catalogue> catalogues(const std::vector<Translation>& translations,
                                            const compile::Compiled& compiled);

}  // namespace rollcall::translate
