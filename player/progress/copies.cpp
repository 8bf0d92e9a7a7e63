#include "player/progress/copies.h"

#include "player/os/files.h"
#include "player/os/folder.h"

namespace rollcall::progress {
namespace {

/// A backup, the database, its log, and what was to become one of them all have it in their names.
bool may_be_copy(const std::filesystem::path& file) {
  return file.filename().string().find(".db") != std::string::npos;
}

}  // namespace

void remove_copies(const std::filesystem::path& folder) {
  for (const std::filesystem::path& file : os::entries_of(folder)) {
    if (may_be_copy(file)) os::remove_durably(file);
  }
}

}  // namespace rollcall::progress
