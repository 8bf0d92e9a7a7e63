#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "player/progress/database.h"
#include "player/record/formatting.h"

namespace rollcall::progress {

/// Copies of the learner database, two generations, in the folder `backups` of its home: `<number>-<day>.db`, the
/// higher number the newer. They are as protected as the database, and need the same secret of the PC. What is
/// forgotten in the database must be in no copy of it either: then all of them go first. For the process that holds the
/// lock of the home.
class Backups {
 public:
  explicit Backups(const std::filesystem::path& home) : x_folder(home / "backups") {}

  struct Backup {
    std::uint64_t number = 0;
    record::Date day;
    std::filesystem::path file;
  };
  /// The newest first. Throws Error if the folder cannot be read.
  std::vector<Backup> all() const;

  /// It can be read, and is put together as SQLite does it.
  static bool is_sound(const Backup& backup);

  /// What is saved in the database, durably, and read back before it counts. Only then the last but one goes. Throws
  /// Error if that fails; what was there is still there then.
  void make(const Database& database, const record::Date& day) const;
  /// All of them are gone, durably, and with them one that was never finished. Throws Error if not.
  void withdraw() const;

 private:
  std::filesystem::path x_folder;
};

}  // namespace rollcall::progress
