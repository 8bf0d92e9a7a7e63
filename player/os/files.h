#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "player/error.h"

/// The few file operations that must survive a power cut, a full disk or a pulled stick. All throw Error with the path
/// and what the officer can do (free space, put the stick back, ask for access).
namespace rollcall::os {

/// Writes beside the target, syncs, renames over it and syncs the folder: afterwards either the old or the new contents
/// are there, whole. Creates missing parent folders.
void write_durably(const std::filesystem::path& path, std::string_view bytes);

/// Appends and syncs before returning.
void append_durably(const std::filesystem::path& path, std::string_view bytes);

/// The whole file. Throws if it is larger than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit = 64u << 20);

/// A file open for reading at any offset with pread; never mapped, so that a pulled stick is an error and no signal.
class ReadOnlyFile {
 public:
  explicit ReadOnlyFile(const std::filesystem::path& path);
  ~ReadOnlyFile();
  ReadOnlyFile(ReadOnlyFile&& other) noexcept;
  ReadOnlyFile& operator=(ReadOnlyFile&& other) noexcept;

  std::uint64_t size() const { return x_size; }
  /// Fills the whole of `into`. Throws Error if the file is shorter or the drive fails.
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const;

 private:
  int x_descriptor = -1;
  std::uint64_t x_size = 0;
  std::string x_name;
};

}  // namespace rollcall::os
