#pragma once
#include <cstdint>
#include <filesystem>

#include "player/terminal/console.h"

namespace rollcall::authoring {

/// `rollcall-author new`: writes a small module to start from, named after its folder, and Rollcall's framework into it
/// unless one lies beside it. Throws Error if there is one
/// already, if the folder that it is to be made in is not there, or if the folder's name cannot be the id of a module.
void make_module(const std::filesystem::path& folder, const terminal::Console& console);

enum class SchemaOf : std::uint8_t { module, path };

/// `rollcall-author schema`: writes the JSON Schema of the language. Throws Error if the file is anything else.
void write_schema(const std::filesystem::path& file, SchemaOf what, const terminal::Console& console);

}  // namespace rollcall::authoring
