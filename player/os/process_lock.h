#pragma once
#include <filesystem>
#include <functional>

#include "player/error.h"
#include "player/os/descriptor.h"

namespace rollcall::os {

/// Thrown where somebody else holds the lock, in the caller's words.
class LockTaken : public Error {
 public:
  explicit LockTaken(const Error& words) : Error(words) {}
};

/// One process at a time, for as long as this object lives. The lock goes with the process, however it ends. The file
/// itself stays. Creates missing parent folders.
class ProcessLock {
 public:
  /// Throws LockTaken, which says `taken`, if another process, or another lock of this one, holds it.
  ProcessLock(const std::filesystem::path& file, const Error& taken);
  /// Waits until nobody else holds it; `waiting` is called once before, if somebody does.
  ProcessLock(const std::filesystem::path& file, const std::function<void()>& waiting);

 private:
  Descriptor x_file;
};

}  // namespace rollcall::os
