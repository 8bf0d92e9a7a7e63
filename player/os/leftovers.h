#pragma once
#include <filesystem>
#include <system_error>

#include "player/os/files.h"

namespace rollcall::os {

/// Removes what a power cut left in the folder of files that were being written, as AtomicFile does it. Only for
/// whoever knows that no other process writes there.
inline void remove_leftovers(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (AtomicFile::is_temporary(entry.path())) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace rollcall::os
