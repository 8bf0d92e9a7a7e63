#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "player/course/path.h"
#include "player/pack/reader.h"

/// The one entry of a pack that holds a path, as module_file.h has those of a module. FORMAT.md describes it.
namespace rollcall::pack {

/// Precondition: what path.h says of a path holds of this one.
std::vector<std::uint8_t> encode(const course::Path& path);
/// Throws Refused (damaged, older_format, newer_player_needed) for bytes that are not what `encode` makes, and Error
/// for a path that nobody could follow.
course::Path decode_path(std::span<const std::uint8_t> bytes);

/// The path in a verified pack. Throws Refused for a pack that holds none, or more than it, or one of another name, and
/// Error if the drive fails.
course::Path load_path(const Reader& reader);

}  // namespace rollcall::pack
