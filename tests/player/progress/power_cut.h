#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

/// Power cuts without a plug: a drive that remembers every write and sync of SQLite, and afterwards shows what a PC
/// could find on it if the power had gone at any moment.
namespace rollcall::test {

/// One thing that happened to a file.
struct DriveEvent {
  enum class Kind { created, written, truncated, synced, removed, acknowledged };
  Kind kind = Kind::created;
  std::string file;
  std::uint64_t offset = 0;                       ///< of written; the new size of truncated
  std::string bytes;                              ///< of written
  bool folder_synced = false;                     ///< of removed
  std::uint64_t number = 0;                       ///< of acknowledged
  std::map<std::string, std::uint64_t> others{};  ///< sizes of the files that others write and sync before they go on
  std::map<std::string, std::string> overwritten{};  ///< contents of the small files that are never synced
};

/// While it lives, whatever SQLite opens by default is recorded. `others` are files in the same folder that SQLite does
/// not write: those only grow, and what is in them is on the drive at once. `overwritten` are small ones that are
/// written in place, a sector at most, and not synced: any older contents may be found again.
class RecordingDrive {
 public:
  RecordingDrive(std::filesystem::path folder, std::vector<std::string> others,
                 std::vector<std::string> overwritten = {});
  ~RecordingDrive();
  RecordingDrive(const RecordingDrive&) = delete;
  RecordingDrive& operator=(const RecordingDrive&) = delete;

  /// The program was told that everything up to `number` is saved.
  void acknowledge(std::uint64_t number);
  /// Nothing is recorded any more.
  std::vector<DriveEvent> stop();

  struct Vfs;

 private:
  std::unique_ptr<Vfs> x_vfs;
};

/// The drive as it is after each event.
class PowerCuts {
 public:
  /// `written` is the folder after recording: the contents of the other files come from there.
  PowerCuts(std::vector<DriveEvent> events, std::filesystem::path written);

  std::size_t moments() const { return x_events.size(); }
  /// Lets the next event happen; returns the highest number acknowledged so far.
  std::uint64_t advance();
  /// What the files of the drive may hold if the power goes now: what was synced, and of what was not yet synced
  /// nothing, everything, some writes, or some sectors of some writes with rubbish where a file grew.
  using Image = std::map<std::string, std::string>;
  Image image(std::mt19937& random) const;
  /// The same, in the empty folder `into`.
  void cut(const std::filesystem::path& into, std::mt19937& random) const { put(image(random), into); }
  static void put(const Image& image, const std::filesystem::path& into);

 private:
  struct File {
    std::string durable;
    std::vector<DriveEvent> pending;
    bool exists = false;
    bool name_durable = false;
    bool has_removed = false;  ///< the name may still lead to what was removed
    std::string removed;
  };
  void sync_names();
  void cut_overwritten(Image& image, std::mt19937& random) const;
  void cut_others(Image& image, std::mt19937& random) const;

  std::vector<DriveEvent> x_events;
  std::map<std::string, std::string> x_written;  ///< of the other files
  std::size_t x_next = 0;
  std::uint64_t x_acknowledged = 0;
  std::map<std::string, File> x_files;
};

}  // namespace rollcall::test
