#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "authoring/source/document.h"
#include "authoring/source/file_table.h"

namespace rollcall::source {

/// What a national unit puts into the slots of a module: by slot id, then by language in lower case. The empty language
/// stands for every one.
using Adaptation = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

/// What fills the slot in a language; null if its default does. A slot that must be filled has no default: where the
/// language is not named, the language of the source stands in.
const std::string* filling(const Adaptation& adaptation, const Slot& slot, std::string_view language,
                           std::string_view source_language);

/// Reads a file of `slot: text` lines for this document, or of `slot:` with a `language: text` line for each language.
/// Diagnostics (rules "yaml", "bad-adaptation") are placed in that file, which is added to the table. Throws Error if
/// it cannot be read.
Adaptation load_adaptation(const std::filesystem::path& path, const Document& document, FileTable& files,
                           Diagnostics& problems);

/// Reports (rule "unfilled-slot") every slot that must be filled nationally and is not.
void require_filled(const Document& document, const Adaptation& adaptation, Diagnostics& problems);

}  // namespace rollcall::source
