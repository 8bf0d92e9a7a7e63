#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "player/error.h"
#include "player/os/descriptor.h"

/// The few file operations that must survive a power cut, a full disk or a pulled stick. All throw Error with the path
/// and what the officer can do (free space, put the stick back, ask for access).
namespace rollcall::os {

/// Who may read a new file: whoever the account's umask allows, or nobody but this account (secret keys).
enum class Audience { usual, owner_only };

/// Writes beside the target, syncs, renames over it and syncs the folder: afterwards either the old or the new contents
/// are there, whole. Creates missing parent folders.
void write_durably(const std::filesystem::path& path, std::string_view bytes, Audience audience = Audience::usual);

/// Appends and syncs before returning. After an Error the file is as long as before, unless the drive is gone.
/// Creates the file, for this account alone, but no folder: one that is missing here has gone. Never through a link.
void append_durably(const std::filesystem::path& path, std::string_view bytes);

/// Writes over the beginning of a file that is there. Not synced: after a power cut the old bytes may be there again.
void overwrite(const std::filesystem::path& path, std::string_view bytes);

/// False only if nothing has this name. Throws Error if that cannot be found out.
bool is_there(const std::filesystem::path& path);
/// Whether this account may make files in the folder, where that can be told.
bool may_write(const std::filesystem::path& folder);

/// The name is gone, durably, when it returns; it need not be there.
void remove_durably(const std::filesystem::path& path);

/// What the system keeps about a file beside its contents. While the stamp is the same, so are the contents, as far as
/// programs change them; a failing drive may.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::int64_t changed = 0;   ///< of the contents, the name or the rights
  std::uint64_t number = 0;   ///< that the drive gave the file; some drives give another one each time they are put in
  bool operator==(const FileStamp&) const = default;
};

/// Nothing if the file is not there.
std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

/// Says that the file was modified now, to the nanosecond. Systems keep the time of a write in steps of some
/// milliseconds; so even a write that follows at once has another stamp.
FileStamp stamp_anew(const std::filesystem::path& path);

/// Takes the rights of all other accounts to the file away, if it is there and the drive knows of rights. Throws Error
/// if the name is a link or no file: what is written to it would end up elsewhere.
void make_private(const std::filesystem::path& file);

/// Creates the folder, and those above it that are missing, for this account alone. One that is there stays as it is.
void make_private_folder(const std::filesystem::path& folder);

/// Whether a name may be a link to the file. What Rollcall keeps by itself is never one.
enum class Links { followed, refused };

/// The whole file. Throws if it is larger than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit = 64u << 20,
                      Links links = Links::followed);

/// Throws Error if the name is there and is a link.
void require_no_link(const std::filesystem::path& path);

/// What write_durably does, piece by piece, for contents that do not fit in memory or that must be looked at before
/// they count. Until commit() the bytes are in `temporary_path()`, in the folder of the target; without commit() they
/// go.
class AtomicFile {
 public:
  explicit AtomicFile(std::filesystem::path target, Audience audience = Audience::usual);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  const std::filesystem::path& temporary_path() const { return x_temporary; }
  void write(std::span<const std::uint8_t> bytes);
  /// Everything written so far is on the drive when this returns.
  void sync();
  /// Syncs, renames over the target and syncs the folder. Nothing may be written afterwards.
  void commit();

  /// True for the name of a temporary file: one that is left over after the power was cut, and may be removed when no
  /// other process writes in its folder.
  static bool is_temporary(const std::filesystem::path& path);

 private:
  std::filesystem::path x_target;
  std::filesystem::path x_temporary;
  Descriptor x_file;
};

/// A file open for reading at any offset with pread; never mapped, so that a pulled stick is an error and no signal.
class ReadOnlyFile {
 public:
  explicit ReadOnlyFile(const std::filesystem::path& path, Links links = Links::followed);

  /// When it was opened.
  std::uint64_t size() const { return x_size; }
  /// All of it. Throws if it is larger than `limit` bytes.
  std::string read(std::uint64_t limit) const;
  const std::filesystem::path& path() const { return x_path; }
  /// For a program that is to read it; closed with this object.
  const Descriptor& descriptor() const { return x_file; }
  /// Fills the whole of `into`. Throws Error if the file is shorter or the drive fails.
  void read_at(std::uint64_t offset, std::span<std::uint8_t> into) const;

 private:
  Descriptor x_file;
  std::uint64_t x_size = 0;
  std::filesystem::path x_path;
};

}  // namespace rollcall::os
