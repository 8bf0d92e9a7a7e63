#pragma once
#include <filesystem>

#include "player/error.h"
#include "player/os/files.h"

/// Folders that come from others, such as modules and sticks: what they name is read in them and nowhere else, and
/// links that lead out of them are not followed.
namespace rollcall::os {

/// What a name in a folder stands for, when all links are followed.
enum class Standing {
  ordinary,  ///< a file in the folder, or in a folder of it
  folder,    ///< a folder in it
  absent,    ///< nothing; a link that leads to nothing, too
  outside,   ///< something that is not in the folder
  special,   ///< a pipe, a device or the like, which could hold the program for ever
};

/// `name` is relative to the folder. Throws Error if that cannot be found out.
Standing standing_of(const std::filesystem::path& folder, const std::filesystem::path& name);

/// Throws Error if it is Standing::outside.
void require_beneath(const std::filesystem::path& folder, const std::filesystem::path& name);

/// Throws Error unless it is Standing::ordinary.
ReadOnlyFile open_beneath(const std::filesystem::path& folder, const std::filesystem::path& name);

}  // namespace rollcall::os
