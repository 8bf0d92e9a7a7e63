#include "player/os/beneath.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>

#include "player/os/failure.h"

namespace rollcall::os {
namespace {

namespace fs = std::filesystem;

/// Without links. Nothing if it is not there.
std::optional<fs::path> resolved(const fs::path& path) {
  std::error_code error;
  fs::path result = fs::canonical(path, error);
  if (!error) return result;
  // A link that leads to itself leads nowhere.
  for (const auto absent : {std::errc::no_such_file_or_directory, std::errc::not_a_directory,
                            std::errc::too_many_symbolic_link_levels, std::errc::filename_too_long}) {
    if (error == absent) return std::nullopt;
  }
  throw failure(error.value(), Operation::reading, path);
}

bool is_inside(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

struct Found {
  Standing standing;
  fs::path path;  ///< without links
};

Found find(const fs::path& folder, const fs::path& name) {
  const auto where = resolved(folder.empty() ? "." : folder);
  const auto path = where ? resolved(*where / name) : std::nullopt;
  if (!path) return {Standing::absent, {}};
  if (!is_inside(*path, *where)) return {Standing::outside, *path};
  std::error_code error;
  const fs::file_status status = fs::symlink_status(*path, error);
  if (error) throw failure(error.value(), Operation::reading, *path);
  if (fs::is_regular_file(status)) return {Standing::ordinary, *path};
  return {fs::is_directory(status) ? Standing::folder : Standing::special, *path};
}

Error leads_out(const fs::path& path) {
  return Error(tr("{file} is a link that leads out of its folder.", "file"_is = path),
               tr("Put the file itself there in place of the link."));
}

}  // namespace

Standing standing_of(const fs::path& folder, const fs::path& name) { return find(folder, name).standing; }

void require_beneath(const fs::path& folder, const fs::path& name) {
  if (standing_of(folder, name) == Standing::outside) throw leads_out(folder / name);
}

ReadOnlyFile open_beneath(const fs::path& folder, const fs::path& name) {
  const Found found = find(folder, name);
  const fs::path path = folder / name;
  switch (found.standing) {
    case Standing::absent:
      throw failure(ENOENT, Operation::reading, path);
    case Standing::folder:
      throw failure(EISDIR, Operation::reading, path);
    case Standing::special:
      throw Error(tr("{file} is not a file.", "file"_is = path), tr("Give the name of a file."));
    case Standing::outside:
      throw leads_out(path);
    case Standing::ordinary:
      break;
  }
  ReadOnlyFile file(found.path, Links::refused);
  // Whoever changes the folder meanwhile can put a link where a folder on the way was.
  const fs::path opened = resolved("/proc/self/fd/" + std::to_string(file.descriptor().number())).value_or(fs::path());
  if (!opened.empty() && opened != found.path) throw leads_out(path);
  return file;
}

}  // namespace rollcall::os
