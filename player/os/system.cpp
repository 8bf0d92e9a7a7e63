#include "player/os/system.h"

#include <cerrno>

#include "player/os/drive_full.h"

namespace rollcall::os {

bool is_full(int error_number) { return error_number == ENOSPC || error_number == EDQUOT; }

void fail_to_write(int error_number, const std::filesystem::path& path) {
  const Error why = failure(error_number, Operation::writing, path);
  if (is_full(error_number)) throw DriveFull(why);
  throw why;
}

Descriptor open(const std::filesystem::path& path, int flags, Operation operation, mode_t mode) {
  return open_as(path, path, flags, operation, mode);
}

Descriptor open_as(const std::filesystem::path& name, const std::filesystem::path& path, int flags, Operation operation,
                   mode_t mode) {
  int number = -1;
  do {
    number = ::open(path.c_str(), flags | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  if (number < 0 && is_full(errno)) fail_to_write(errno, name);
  if (number < 0) throw failure(errno, operation, name);
  return Descriptor(number);
}

void write_all(const Descriptor& file, std::span<const std::uint8_t> bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_to_write(errno, path);
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

void sync_file(const Descriptor& file, const std::filesystem::path& path) {
  if (::fsync(file.number()) != 0) fail_to_write(errno, path);
}

void sync_folder(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder.empty() ? "." : folder;
  const Descriptor file = open(path, O_RDONLY | O_DIRECTORY, Operation::writing);
  // Some network drives cannot sync a folder and say so with EINVAL; they keep names safe in their own way.
  if (::fsync(file.number()) != 0 && errno != EINVAL && errno != ENOTSUP) fail_to_write(errno, path);
}

void create_parent(const std::filesystem::path& path) {
  const std::filesystem::path folder = path.parent_path();
  std::error_code error;
  if (folder.empty() || std::filesystem::is_directory(folder, error)) return;
  create_parent(folder);
  std::filesystem::create_directory(folder, error);
  if (error) throw failure(error.value() == EEXIST ? ENOTDIR : error.value(), Operation::writing, folder);
  sync_folder(folder.parent_path());
}

}  // namespace rollcall::os
