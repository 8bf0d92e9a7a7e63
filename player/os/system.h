#pragma once
#include <fcntl.h>

#include <cstdint>
#include <filesystem>
#include <span>

#include "player/os/descriptor.h"
#include "player/os/failure.h"

/// The system calls behind files.h, each finishing what it started (interrupted and partial calls go on) or throwing
/// Error. For this folder only.
namespace rollcall::os {

/// What a system call says where the drive, or what this account may use of it, is full.
bool is_full(int error_number);
/// Throws what failure() says, as a DriveFull where that is so.
[[noreturn]] void fail_to_write(int error_number, const std::filesystem::path& path);

/// Closed on exec. `flags` as for open(2); a new file gets `mode`, less the umask.
Descriptor open(const std::filesystem::path& path, int flags, Operation operation, mode_t mode = 0666);
/// The same for a file that people know by another name.
Descriptor open_as(const std::filesystem::path& name, const std::filesystem::path& path, int flags, Operation operation,
                   mode_t mode);
void write_all(const Descriptor& file, std::span<const std::uint8_t> bytes, const std::filesystem::path& path);
void sync_file(const Descriptor& file, const std::filesystem::path& path);
/// Makes names that were added to or changed in the folder last. The empty path is the current folder.
void sync_folder(const std::filesystem::path& folder);
/// Creates the folders above the file that are not there yet.
void create_parent(const std::filesystem::path& path);

}  // namespace rollcall::os
