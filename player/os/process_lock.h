#pragma once
#include <filesystem>

#include "player/error.h"
#include "player/os/descriptor.h"

namespace rollcall::os {

/// One process per home folder, for as long as this object lives. The lock goes with the process, however it ends.
/// Throws Error ("Rollcall is already open on this computer...") if another process, or another lock of this one, holds
/// it. The file itself stays. Creates missing parent folders.
class ProcessLock {
 public:
  explicit ProcessLock(const std::filesystem::path& file);

 private:
  Descriptor x_file;
};

}  // namespace rollcall::os
