#include "player/os/reserve.h"

#include <unistd.h>

#include <cerrno>
#include <optional>

#include "player/os/files.h"
#include "player/os/system.h"

namespace rollcall::os {

void Reserve::take(std::uint64_t bytes) const {
  if (const std::optional<FileStamp> there = stamp_of(x_file); there && there->size == bytes) return;
  give_back();
  try {
    const Descriptor file = open(x_file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, Operation::writing, 0600);
    // Where a drive has no such call, the system writes zeros.
    if (const int error = ::posix_fallocate(file.number(), 0, static_cast<off_t>(bytes)); error != 0)
      fail_to_write(error, x_file);
    sync_file(file, x_file);
    sync_folder(x_file.parent_path());
  } catch (...) {
    ::unlink(x_file.c_str());
    throw;
  }
}

bool Reserve::give_back() const {
  if (::unlink(x_file.c_str()) == 0) return true;
  if (errno == ENOENT) return false;
  throw failure(errno, Operation::writing, x_file);
}

}  // namespace rollcall::os
