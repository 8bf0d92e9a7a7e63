#include "authoring/source/framework_file.h"

#include <optional>
#include <utility>

#include "authoring/source/framework.h"
#include "authoring/source/scalars.h"
#include "player/os/beneath.h"

namespace rollcall::source {
namespace {

namespace fs = std::filesystem;

/// By its name: what is beside a link to a folder is beside the link.
fs::path folder_around(const fs::path& folder) {
  return (fs::absolute(folder) / "").lexically_normal().parent_path().parent_path();
}

std::optional<Framework> framework_in(std::uint32_t file, Loaded& module) {
  Diagnostics found;
  const Node root = parse_yaml(module.files, file, found);
  Framework framework = read_framework(root, found);
  const bool is_usable = !found.has_errors();
  module.problems.add(std::move(found));
  if (!is_usable) return std::nullopt;
  return framework;
}

/// The number of the file in the module's table; nothing if there is none, which is reported.
std::optional<std::uint32_t> find_named(Loaded& module, const fs::path& folder) {
  const Text& name = module.document.framework;
  const std::string file = name.value + ".yaml";
  const fs::path around = folder_around(folder);
  for (const fs::path& place : {folder, around}) {
    const os::Standing standing = os::standing_of(place, file);
    if (standing == os::Standing::absent) continue;
    if (standing != os::Standing::ordinary) {
      module.problems.report("missing-framework", name.at,
                             tr("'{file}' is no file of its folder", "file"_is = place / file),
                             tr("put the file itself there, and no link that leads out of the folder"));
      return std::nullopt;
    }
    std::string content = start_of_source(os::open_beneath(place, file));
    if (place == folder) return module.files.add(file, std::move(content));
    return module.files.add_other((folder / ".." / file).lexically_normal().string(), std::move(content));
  }
  module.problems.report(
      "missing-framework", name.at, tr("there is no framework '{name}'", "name"_is = name.value),
      tr("put '{file}' into the module's folder or beside it, or give a file with --framework", "file"_is = file));
  return std::nullopt;
}

}  // namespace

void load_framework(Loaded& module, const fs::path& folder, const fs::path& given) {
  Document& document = module.document;
  if (!given.empty()) {
    document.skills = framework_in(module.files.add_other(given.string(), read_source(given)), module);
  } else if (!document.framework.written()) {
    if (document.module.written() && !module.problems.has_errors())
      module.problems.report("no-framework", document.module.at, tr("the module names no framework"),
                             tr("add '{example}', so that people read what a behaviour is and not only its number",
                                "example"_is = std::string("framework: framework")));
  } else if (is_id(document.framework.value, '-')) {
    if (const auto file = find_named(module, folder)) document.skills = framework_in(*file, module);
  }
}

}  // namespace rollcall::source
