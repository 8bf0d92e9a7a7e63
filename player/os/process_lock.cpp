#include "player/os/process_lock.h"

#include <sys/file.h>

#include <cerrno>

#include "player/os/files.h"
#include "player/os/system.h"

namespace rollcall::os {
namespace {

Descriptor opened(const std::filesystem::path& path) {
  create_parent(path);
  require_no_link(path);
  return open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, Operation::writing);
}

/// False if somebody else holds it, and `how` says not to wait.
bool lock(const Descriptor& file, int how, const std::filesystem::path& path) {
  int result = 0;
  do {
    result = ::flock(file.number(), how);
  } while (result != 0 && errno == EINTR);
  if (result != 0 && errno != EWOULDBLOCK) throw failure(errno, Operation::writing, path);
  return result == 0;
}

}  // namespace

ProcessLock::ProcessLock(const std::filesystem::path& file, const Error& taken) : x_file(opened(file)) {
  if (!lock(x_file, LOCK_EX | LOCK_NB, file)) throw LockTaken(taken);
}

ProcessLock::ProcessLock(const std::filesystem::path& file, const std::function<void()>& waiting)
    : x_file(opened(file)) {
  if (lock(x_file, LOCK_EX | LOCK_NB, file)) return;
  waiting();
  lock(x_file, LOCK_EX, file);
}

}  // namespace rollcall::os
