#pragma once
#include <filesystem>

#include "player/progress/database.h"

namespace rollcall::progress {

/// Where what is damaged is set beside before anything is mended, so that mending deletes nothing: the folder
/// `damaged/<number>` of the home, a new one for each time; made when the first thing is put there. What is forgotten
/// in the database must not stay here either: then every database and backup goes from all of these folders, and only
/// what holds records and events stays.
class Quarantine {
 public:
  explicit Quarantine(const std::filesystem::path& home);

  const std::filesystem::path& folder() const { return x_folder; }
  bool is_empty() const;
  /// Moves the file there, durably; it need not be there.
  void move(const std::filesystem::path& file) const;
  /// Copies what is saved there, durably, and once.
  void copy(const std::filesystem::path& file) const;
  void copy(const Database& database, const char* name) const;

  /// Every database and backup that was ever set beside in this home is gone, durably. Throws Error if not.
  static void forget(const std::filesystem::path& home);

 private:
  std::filesystem::path x_folder;
};

}  // namespace rollcall::progress
