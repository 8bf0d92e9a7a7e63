#include <atomic>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "player/os/files.h"
#include "player/os/system.h"

namespace rollcall::os {
namespace {

constexpr std::string_view temporary_end = ".rollcall-new";

std::filesystem::path temporary_name(const std::filesystem::path& target) {
  // Another thread or process may write the same target at the same time; the last rename wins, whole.
  static std::atomic<unsigned> count = 0;
  std::filesystem::path name = target;
  name += "." + std::to_string(::getpid()) + "-" + std::to_string(++count);
  name += temporary_end;
  return name;
}

Descriptor create(const std::filesystem::path& target, const std::filesystem::path& temporary, Audience audience) {
  create_parent(target);
  std::error_code unknown;
  if (std::filesystem::is_directory(target, unknown)) throw failure(EISDIR, Operation::writing, target);
  // Whoever had this process number before is gone, and so is its claim on the name.
  ::unlink(temporary.c_str());
  return open_as(target, temporary, O_RDWR | O_CREAT | O_EXCL, Operation::writing,
                 audience == Audience::owner_only ? 0600 : 0666);
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path target, Audience audience)
    : x_target(std::move(target)),
      x_temporary(temporary_name(x_target)),
      x_file(create(x_target, x_temporary, audience)) {}

AtomicFile::~AtomicFile() {
  if (!x_temporary.empty()) ::unlink(x_temporary.c_str());
}

void AtomicFile::write(std::span<const std::uint8_t> bytes) { write_all(x_file, bytes, x_target); }

void AtomicFile::sync() { sync_file(x_file, x_target); }

void AtomicFile::commit() {
  sync();
  x_file.close();
  if (::rename(x_temporary.c_str(), x_target.c_str()) != 0) throw failure(errno, Operation::writing, x_target);
  x_temporary.clear();
  sync_folder(x_target.parent_path());
}

bool AtomicFile::is_temporary(const std::filesystem::path& path) {
  return path.filename().string().ends_with(temporary_end);
}

}  // namespace rollcall::os
