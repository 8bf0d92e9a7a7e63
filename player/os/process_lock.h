#pragma once
#include <filesystem>

#include "player/error.h"

namespace rollcall::os {

/// One process per home folder, for as long as this object lives. The lock goes with the process, however it ends.
/// Throws Error ("Rollcall is already open on this computer...") if another process holds it.
class ProcessLock {
 public:
  explicit ProcessLock(const std::filesystem::path& file);
  ~ProcessLock();
  ProcessLock(ProcessLock&& other) noexcept;
  ProcessLock& operator=(ProcessLock&& other) noexcept;

 private:
  int x_descriptor = -1;
};

}  // namespace rollcall::os
