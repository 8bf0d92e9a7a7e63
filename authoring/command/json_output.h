#pragma once
#include <nlohmann/json_fwd.hpp>

#include "player/terminal/console.h"

namespace rollcall::authoring {

/// For other programs. Bytes that are not UTF-8, such as those of a file's name, become U+FFFD.
void write_json(const nlohmann::ordered_json& json, const terminal::Console& console);

}  // namespace rollcall::authoring
