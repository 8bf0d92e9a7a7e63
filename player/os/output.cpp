#include "player/os/output.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "player/os/files.h"
#include "player/secret_text.h"

namespace rollcall::os {
namespace {

namespace fs = std::filesystem;

fs::path full(const fs::path& path) {
  std::error_code ignored;
  fs::path result = fs::weakly_canonical(fs::absolute(path), ignored);
  if (!result.has_filename()) result = result.parent_path();
  return result;
}

/// Whether this is the kept file or folder, or in it. What is there is known by what it is and not by how it is
/// spelled: on many drives a name in other letters is the same name, and a file may have several.
bool is_kept(fs::path path, const fs::path& kept) {
  if (std::mismatch(kept.begin(), kept.end(), path.begin(), path.end()).first == kept.end()) return true;
  for (;; path = path.parent_path()) {
    std::error_code absent;
    if (fs::equivalent(path, kept, absent) && !absent) return true;
    if (path == path.parent_path()) return false;
  }
}

bool is_secret(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string start(std::max(secret_key_word.size(), machine_secret_word.size()), '\0');
  stream.read(start.data(), std::streamsize(start.size()));
  return start.starts_with(secret_key_word) || start.starts_with(machine_secret_word);
}

}  // namespace

void require_harmless_output(const fs::path& output, std::initializer_list<fs::path> keep) {
  std::error_code missing;
  const fs::file_status there = fs::symlink_status(output, missing);
  if (fs::exists(there) && !fs::is_regular_file(there))
    throw Error(tr("'{file}' is not an ordinary file, so nothing was written to it.", "file"_is = output),
                tr("Choose another name."));
  if (fs::exists(there) && is_secret(output))
    throw Error(tr("'{file}' is a secret key, which nobody could make again, so nothing was written to it.",
                   "file"_is = output),
                tr("Choose another name."));
  for (const fs::path& kept : keep) {
    if (!kept.empty() && is_kept(full(output), full(kept)))
      throw Error(tr("Writing to '{file}' could destroy what is in '{kept}', so nothing was written.",
                     "file"_is = output, "kept"_is = kept),
                  tr("Choose a place outside it."));
  }
}

void require_folder_of(const fs::path& output) {
  const fs::path folder = full(output).parent_path();
  if (is_there(folder)) return;
  throw Error(tr("There is no folder {folder}, so nothing was written.", "folder"_is = folder),
              tr("Make the folder first, or choose another place."));
}

void require_free(const fs::path& output, Existing existing) {
  if (existing == Existing::replaced || !is_there(output)) return;
  throw Error(tr("'{file}' is there already, so nothing was written to it.", "file"_is = output),
              tr("Choose another name, or write over it with --force."));
}

void require_same_kind(const fs::path& output, const Message& kind,
                       const std::function<bool(std::string_view)>& is_kind) {
  require_harmless_output(output, {});
  if (!is_there(output) || is_kind(read_file(output))) return;
  throw Error(tr("'{file}' is there already and is something else: {kind} was to be written. Nothing was.",
                 "file"_is = output, "kind"_is = kind),
              tr("Choose another name."));
}

}  // namespace rollcall::os
