#include "player/progress/quarantine.h"

#include <string>
#include <system_error>

#include "player/os/files.h"
#include "player/os/folder.h"
#include "player/progress/copies.h"

namespace rollcall::progress {
namespace {

constexpr std::uint64_t largest = 1u << 30;

}  // namespace

Quarantine::Quarantine(const std::filesystem::path& home) {
  int number = 1;
  while (os::is_there(home / "damaged" / std::to_string(number))) ++number;
  x_folder = home / "damaged" / std::to_string(number);
}

bool Quarantine::is_empty() const { return !os::is_there(x_folder); }

void Quarantine::move(const std::filesystem::path& file) const {
  if (!os::is_there(file)) return;
  os::make_private_folder(x_folder);
  std::error_code error;
  std::filesystem::rename(file, x_folder / file.filename(), error);
  if (error)
    throw Error(tr("{file} cannot be set beside: {reason}.", "file"_is = file, "reason"_is = error.message()),
                tr("Check that the drive is not write-protected and try again."));
  os::remove_durably(file);  // for its sync
}

void Quarantine::copy(const std::filesystem::path& file) const {
  const std::filesystem::path beside = x_folder / file.filename();
  if (!os::is_there(file) || os::is_there(beside)) return;
  os::make_private_folder(x_folder);
  os::write_durably(beside, os::read_file(file, largest), os::Audience::owner_only);
}

void Quarantine::copy(const Database& database, const char* name) const {
  if (os::is_there(x_folder / name)) return;
  os::make_private_folder(x_folder);
  os::AtomicFile file(x_folder / name, os::Audience::owner_only);
  database.copy_to(file.temporary_path());
  file.commit();
}

void Quarantine::forget(const std::filesystem::path& home) {
  for (const std::filesystem::path& folder : os::entries_of(home / "damaged")) {
    std::error_code unknown;
    // What cannot be looked at is no reason to believe that nothing is there.
    if (std::filesystem::is_directory(folder, unknown) || unknown) remove_copies(folder);
  }
}

}  // namespace rollcall::progress
