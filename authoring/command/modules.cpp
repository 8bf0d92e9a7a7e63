#include "authoring/command/modules.h"

#include <algorithm>

#include "authoring/source/folder.h"
#include "player/os/beneath.h"

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;

fs::path folder_around(const fs::path& module) {
  const fs::path whole = fs::weakly_canonical(module);
  return whole.has_filename() ? whole.parent_path() : whole.parent_path().parent_path();
}

/// visit(document) until it returns true.
template <class Visit>
void each_module_beside(const fs::path& module, Visit visit) {
  for (const fs::path& path : modules_in(folder_around(module))) {
    if (os::standing_of(path, "module.yaml") == os::Standing::ordinary && visit(source::load(path).document)) return;
  }
}

}  // namespace

std::vector<fs::path> modules_in(const fs::path& folder) {
  std::vector<fs::path> modules;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none)) {
    if (!fs::exists(entry.path() / "module.yaml", none)) continue;
    os::require_beneath(folder, entry.path().filename());
    modules.push_back(entry.path());
  }
  std::sort(modules.begin(), modules.end());
  return modules;
}

std::vector<std::string> modules_beside(const fs::path& module) {
  std::vector<std::string> ids;
  each_module_beside(module, [&](const source::Document& document) {
    ids.push_back(document.module.value);
    return false;
  });
  return ids;
}

std::optional<source::Document> module_beside(const fs::path& module, std::string_view id) {
  std::optional<source::Document> found;
  each_module_beside(module, [&](source::Document&& document) {
    if (document.module.value != id) return false;
    found = std::move(document);
    return true;
  });
  return found;
}

}  // namespace rollcall::authoring
