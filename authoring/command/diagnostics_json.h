#pragma once
#include <nlohmann/json.hpp>
#include <span>

#include "authoring/source/diagnostic.h"

namespace rollcall::authoring {

/// One diagnostic for other programs, as DIAGNOSTICS.md says.
nlohmann::ordered_json to_json(const source::Diagnostic& diagnostic, const source::FileTable& files);

nlohmann::ordered_json to_json(std::span<const source::Diagnostic> diagnostics, const source::FileTable& files);

nlohmann::ordered_json to_json(const source::Path& path);

}  // namespace rollcall::authoring
