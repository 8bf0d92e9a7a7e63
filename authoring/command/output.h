#pragma once
#include <cstdint>
#include <filesystem>

namespace rollcall::command {

/// Whether `--force` was given.
enum class Force : std::uint8_t { no, yes };

/// Throws Error if something stands at `file` already, or its folder is not there, unless it is forced.
void require_free(const std::filesystem::path& file, Force force);

/// Throws Error if this folder is not there: a mistyped name makes none.
void require_folder(const std::filesystem::path& folder);

}  // namespace rollcall::command
