#include "player/os/process_lock.h"

#include <sys/file.h>

#include <cerrno>

#include "player/os/files.h"
#include "player/os/system.h"

namespace rollcall::os {
namespace {

Descriptor locked(const std::filesystem::path& path, const Error& taken) {
  create_parent(path);
  require_no_link(path);
  Descriptor file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, Operation::writing);
  int result = 0;
  do {
    result = ::flock(file.number(), LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  if (result != 0 && errno == EWOULDBLOCK) throw Error(taken);
  if (result != 0) throw failure(errno, Operation::writing, path);
  return file;
}

}  // namespace

ProcessLock::ProcessLock(const std::filesystem::path& file, const Error& taken) : x_file(locked(file, taken)) {}

}  // namespace rollcall::os
