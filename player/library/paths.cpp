#include "player/library/paths.h"

#include <algorithm>
#include <set>

#include "player/pack/path_file.h"

namespace rollcall::library {
namespace {

/// The newest release of each module or path that can be begun.
std::vector<Entry> begun_now(const Library& library, pack::Kind kind) {
  std::vector<Entry> newest;
  std::string id;
  for (const Entry& entry : library.list()) {
    if (!entry.identity || entry.identity->kind != kind || entry.identity->module == id) continue;
    id = entry.identity->module;  // the newest stands first
    if (!library.why_not_begun(entry)) newest.push_back(entry);
  }
  return newest;
}

}  // namespace

course::Path open_path(const Library& library, const Entry& entry) {
  const auto reader = library.open_exact(entry.identity->module, entry.identity->digest);
  if (!reader)
    throw Error(tr("The pack {file} is another one than a moment ago.", "file"_is = entry.file), tr("Try again."));
  return pack::load_path(*reader);
}

std::vector<InstalledPath> paths(const Library& library) {
  std::vector<InstalledPath> found;
  for (const Entry& entry : begun_now(library, pack::Kind::path)) {
    try {
      found.push_back({entry, open_path(library, entry)});
    } catch (const Error&) {
      continue;
    }
  }
  return found;
}

std::vector<std::string> missing_modules(const course::Path& path, const Library& library) {
  std::set<std::string> here;
  for (const Entry& entry : begun_now(library, pack::Kind::module)) here.insert(entry.identity->module);
  std::vector<std::string> missing;
  for (const course::Step& step : path.steps) {
    if (here.insert(step.module).second) missing.push_back(step.module);
  }
  return missing;
}

}  // namespace rollcall::library
