#include "player/os/directory_handle.h"

#include <sys/stat.h>

#include "player/os/system.h"

namespace rollcall::os {

DirectoryHandle::DirectoryHandle(std::filesystem::path folder)
    : x_path(std::move(folder)), x_folder(open(x_path, O_RDONLY | O_DIRECTORY, Operation::reading)) {}

void DirectoryHandle::require_there() const {
  struct stat held {
  }, found{};
  const bool is_there = ::fstat(x_folder.number(), &held) == 0 && ::stat(x_path.c_str(), &found) == 0 &&
                        held.st_dev == found.st_dev && held.st_ino == found.st_ino;
  if (!is_there)
    throw Error(
        tr("The folder {folder}, in which everything is saved, is no longer there.", "folder"_is = x_path),
        tr("If it is on a stick, put the stick back and start Rollcall again. What was accepted before is on it."));
}

}  // namespace rollcall::os
