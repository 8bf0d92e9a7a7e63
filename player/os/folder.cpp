#include "player/os/folder.h"

#include <system_error>

#include "player/os/failure.h"

namespace rollcall::os {

std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> entries;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    entries.push_back(at->path());
  if (error && error != std::errc::no_such_file_or_directory) throw failure(error.value(), Operation::reading, folder);
  return entries;
}

}  // namespace rollcall::os
