#include "player/os/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "player/bytes.h"
#include "player/os/failure.h"
#include "player/os/system.h"

namespace rollcall::os {
namespace {

Error link_to_elsewhere(const std::filesystem::path& file) {
  return Error(tr("{file} is a link to another place, or no file at all.", "file"_is = file),
               tr("Rollcall keeps its data in files of its own. Put the file itself back where the link is."));
}

Descriptor open_for_reading(const std::filesystem::path& path, Links links) {
  if (links == Links::refused) require_no_link(path);
  // Without O_NONBLOCK a pipe or a device would hold the program here for ever.
  return open(path, O_RDONLY | O_NONBLOCK | (links == Links::refused ? O_NOFOLLOW : 0), Operation::reading);
}

}  // namespace

void write_durably(const std::filesystem::path& path, std::string_view bytes, Audience audience) {
  AtomicFile file(path, audience);
  file.write(as_bytes(bytes));
  file.commit();
}

void append_durably(const std::filesystem::path& path, std::string_view bytes) {
  const bool is_new = !is_there(path);
  const Descriptor file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK, Operation::writing, 0600);
  const off_t end = ::lseek(file.number(), 0, SEEK_END);
  if (end < 0) throw failure(errno, Operation::writing, path);
  try {
    write_all(file, as_bytes(bytes), path);
    sync_file(file, path);
  } catch (...) {
    // A half-written line would be found by the next reader; the Error matters more than whether this works.
    if (::ftruncate(file.number(), end) == 0) ::fdatasync(file.number());
    throw;
  }
  if (is_new) sync_folder(path.parent_path());
}

void overwrite(const std::filesystem::path& path, std::string_view bytes) {
  write_all(open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK, Operation::writing), as_bytes(bytes), path);
}

bool may_write(const std::filesystem::path& folder) {
  return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

bool is_there(const std::filesystem::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0) return true;
  if (errno != ENOENT && errno != ENOTDIR) throw failure(errno, Operation::reading, path);
  return false;
}

void remove_durably(const std::filesystem::path& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) fail_to_write(errno, path);
  // Also where it was gone: a call before may have failed after that.
  sync_folder(path.parent_path());
}

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0) {
    const auto nanoseconds = [](const timespec& time) {
      return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
    };
    return FileStamp{static_cast<std::uint64_t>(about.st_size), nanoseconds(about.st_mtim), nanoseconds(about.st_ctim),
                     static_cast<std::uint64_t>(about.st_ino)};
  }
  if (errno != ENOENT && errno != ENOTDIR) throw failure(errno, Operation::reading, path);
  return std::nullopt;
}

FileStamp stamp_anew(const std::filesystem::path& path) {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const timespec times[2] = {{0, UTIME_OMIT}, now};
  if (::utimensat(AT_FDCWD, path.c_str(), times, 0) != 0) throw failure(errno, Operation::writing, path);
  const std::optional<FileStamp> stamp = stamp_of(path);
  if (!stamp) throw failure(ENOENT, Operation::reading, path);
  return *stamp;
}

void make_private(const std::filesystem::path& file) {
  struct stat about {};
  if (::lstat(file.c_str(), &about) != 0) {
    if (errno == ENOENT) return;
    throw failure(errno, Operation::reading, file);
  }
  if (!S_ISREG(about.st_mode)) throw link_to_elsewhere(file);
  // A drive without rights, as sticks are, refuses; then there is nothing to take away.
  if ((about.st_mode & 077) != 0) (void)(::chmod(file.c_str(), about.st_mode & 0700) == 0);
}

void make_private_folder(const std::filesystem::path& folder) {
  if (folder.empty() || is_there(folder)) return;
  make_private_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw failure(errno, Operation::writing, folder);
  sync_folder(folder.parent_path());
}

std::string read_file(const std::filesystem::path& path, std::uint64_t limit, Links links) {
  return ReadOnlyFile(path, links).read(limit);
}

void require_no_link(const std::filesystem::path& path) {
  struct stat about {};
  if (::lstat(path.c_str(), &about) == 0 && S_ISLNK(about.st_mode)) throw link_to_elsewhere(path);
}

ReadOnlyFile::ReadOnlyFile(const std::filesystem::path& path, Links links)
    : x_file(open_for_reading(path, links)), x_path(path) {
  struct stat about {};
  if (::fstat(x_file.number(), &about) != 0) throw failure(errno, Operation::reading, path);
  if (S_ISDIR(about.st_mode)) throw failure(EISDIR, Operation::reading, path);
  if (!S_ISREG(about.st_mode))
    throw Error(tr("{file} is not a file.", "file"_is = path), tr("Give the name of a file."));
  x_size = static_cast<std::uint64_t>(about.st_size);
}

std::string ReadOnlyFile::read(std::uint64_t limit) const {
  if (x_size > limit) {
    throw Error(tr("{file} is larger than {limit} bytes, so it is not what belongs here.", "file"_is = x_path,
                   "limit"_is = limit),
                tr("Check that this is the right file."));
  }
  std::string bytes(static_cast<std::size_t>(x_size), '\0');
  read_at(0, {reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
  return bytes;
}

void ReadOnlyFile::read_at(std::uint64_t offset, std::span<std::uint8_t> into) const {
  while (!into.empty()) {
    const ssize_t count = ::pread(x_file.number(), into.data(), into.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw failure(errno, Operation::reading, x_path);
    if (count == 0) {
      throw Error(tr("{file} is shorter than it was when it was opened.", "file"_is = x_path),
                  tr("Another program may be changing it. Copy the file again and try once more."));
    }
    into = into.subspan(static_cast<std::size_t>(count));
    offset += static_cast<std::uint64_t>(count);
  }
}

}  // namespace rollcall::os
