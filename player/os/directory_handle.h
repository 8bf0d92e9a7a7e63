#pragma once
#include <filesystem>

#include "player/error.h"
#include "player/os/descriptor.h"

namespace rollcall::os {

/// A folder as it was when this object was made. When a stick is pulled, its path leads nowhere, or to an empty folder
/// of the disk beneath; whoever asks here first does not begin anew there.
class DirectoryHandle {
 public:
  /// Throws Error if there is no such folder.
  explicit DirectoryHandle(std::filesystem::path folder);

  /// Throws Error unless the path still leads to this folder.
  void require_there() const;

 private:
  std::filesystem::path x_path;
  Descriptor x_folder;
};

}  // namespace rollcall::os
