#pragma once
#include <nlohmann/json.hpp>

#include "authoring/check/collection.h"
#include "player/terminal/console.h"

/// What `check` says of several modules together, beside what it says of each.
namespace rollcall::authoring {

/// Figures in sentences and tables, then the warnings.
void write_text(const check::Collection& modules, const terminal::Console& console);

/// A note with the same figures as members for each thing that was counted, then the warnings: DIAGNOSTICS.md.
nlohmann::ordered_json to_json(const check::Collection& modules);

/// The note of rule "identity-truth" with the members v and corrected_v; `file` is empty for several modules.
nlohmann::ordered_json to_json(const check::Balance& balance, const std::string& file);

}  // namespace rollcall::authoring
