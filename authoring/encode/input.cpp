#include "authoring/encode/input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace rollcall::encode {

std::uint64_t size_of(const os::Descriptor& file) {
  struct stat about {};
  if (fstat(file.number(), &about) != 0) throw CannotRead();
  return static_cast<std::uint64_t>(about.st_size);
}

std::string read_at(const os::Descriptor& file, std::uint64_t offset, std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t done = 0;
  while (done < count) {
    const ssize_t got = pread(file.number(), bytes.data() + done, count - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw CannotRead();
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace rollcall::encode
