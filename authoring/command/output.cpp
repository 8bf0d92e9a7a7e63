#include "authoring/command/output.h"

#include "player/error.h"

namespace rollcall::command {
namespace {

namespace fs = std::filesystem;

/// "." for a name without one.
fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

}  // namespace

void require_free(const fs::path& file, Force force) {
  if (force == Force::yes) return;
  if (fs::exists(fs::symlink_status(file)))
    throw Error(tr("'{file}' is there already, and nothing was written.", "file"_is = file),
                tr("Choose another name, or write over it with --force."));
  if (!fs::is_directory(folder_of(file)))
    throw Error(tr("There is no folder '{folder}', and nothing was written.", "folder"_is = folder_of(file)),
                tr("Check the name, make the folder first, or have it made with --force."));
}

void require_folder(const fs::path& folder) {
  if (fs::is_directory(folder)) return;
  throw Error(tr("There is no folder '{folder}', and nothing was written.", "folder"_is = folder),
              tr("Check the name, or make the folder first."));
}

}  // namespace rollcall::command
