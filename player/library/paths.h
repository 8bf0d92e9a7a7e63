#pragma once
#include <string>
#include <vector>

#include "player/course/path.h"
#include "player/library/library.h"

/// The paths among the packs of a library.
namespace rollcall::library {

/// The path in this pack, verified now. Throws Refused or Error. Precondition: the entry is of a path, and not refused.
course::Path open_path(const Library& library, const Entry& entry);

/// The newest release of each path that somebody can follow, with its pack, by id. What cannot be read now is left out:
/// `Library::list` says why.
struct InstalledPath {
  Entry entry;
  course::Path path;
};
std::vector<InstalledPath> paths(const Library& library);

/// Those of its modules, each once and in its order, that nobody can begin here.
std::vector<std::string> missing_modules(const course::Path& path, const Library& library);

}  // namespace rollcall::library
