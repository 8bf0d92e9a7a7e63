#include "authoring/command/path.h"

#include <algorithm>
#include <memory>

#include "authoring/check/path_check.h"
#include "authoring/command/modules.h"
#include "authoring/compile/path.h"
#include "player/error.h"
#include "player/os/interruption.h"
#include "player/os/places.h"
#include "player/text/coverage.h"

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) { return fs::weakly_canonical(file).parent_path(); }

/// The module in a folder, or the modules directly in it.
std::vector<fs::path> modules_at(const fs::path& folder) {
  if (fs::exists(folder / "module.yaml")) return {folder};
  return modules_in(folder);
}

std::vector<survey::OfferedModule> offered_to(const fs::path& path, const PathArguments& arguments,
                                              terminal::ProgressLine& line) {
  std::vector<fs::path> folders{folder_of(path)};
  if (modules_in(folders.front()).empty()) folders.push_back(folders.front().parent_path());
  for (const std::string& named : arguments.modules) {
    if (!fs::is_directory(named))
      throw Error(tr("There is no folder '{path}'.", "path"_is = named),
                  tr("Give the folder that the modules stand in."));
    folders.emplace_back(named);
  }
  std::vector<survey::OfferedModule> modules;
  for (const fs::path& folder : folders) {
    for (const fs::path& module : modules_at(folder)) {
      os::stop_if_interrupted();
      line.show([&] { return tr("Reading {module}", "module"_is = module.filename()); });
      survey::OfferedModule offered = survey::offered_by(source::load(module).document);
      if (!survey::find_offered(modules, offered.id)) modules.push_back(std::move(offered));
    }
  }
  return modules;
}

/// The release before, which has no errors with the same modules.
course::Path previous_path(const std::string& file, const std::string& id,
                           const std::vector<survey::OfferedModule>& modules) {
  source::LoadedPath before = source::load_path(file);
  check::check(before.document, {modules, {}}, before.problems);
  if (before.problems.has_errors())
    throw Error(tr("'{path}' has errors, so nothing can be compared with it.", "path"_is = file),
                tr("Give the release before this one as it was built."));
  if (before.document.path.value != id)
    throw Error(tr("'{path}' is another path, '{id}'.", "path"_is = file, "id"_is = before.document.path.value),
                tr("Give the release before this one."));
  return compile::compile(before.document, modules);
}

}  // namespace

std::vector<fs::path> paths_meant(const fs::path& named, const PathArguments& arguments) {
  if (source::is_path_file(named)) return {named};
  std::vector<fs::path> paths;
  if (fs::is_directory(named) && !fs::exists(named / "module.yaml") && modules_in(named).empty())
    paths = source::paths_in(named);
  if (paths.empty() && arguments.written())
    throw Error(tr("'{path}' is no path, and --modules and --previous are for paths.", "path"_is = named),
                tr("Give the file of a path, or leave them out."));
  return paths;
}

bool is_one_path_meant(const fs::path& named, const PathArguments& arguments) {
  const std::vector<fs::path> paths = paths_meant(named, arguments);
  if (!paths.empty() && paths.front() != named)
    throw Error(tr("'{path}' is a folder of paths.", "path"_is = named),
                tr("Name one of them, such as '{path}'.", "path"_is = paths.front()));
  return !paths.empty();
}

PathAndModules load_and_check_path(const fs::path& file, const PathArguments& arguments, terminal::ProgressLine& line) {
  os::stop_if_interrupted();
  PathAndModules read{source::load_path(file), offered_to(file, arguments, line)};
  auto& [path, modules] = read;
  const auto coverage = std::make_shared<const text::FontCoverage>(os::share_folder() / "fonts");
  check::check(path.document, {modules, [coverage](char32_t character) { return coverage->has(character); }},
               path.problems);
  if (!arguments.previous.empty() && !path.problems.has_errors())
    check::check_release(path.document, compile::compile(path.document, modules),
                         previous_path(arguments.previous, path.document.path.value, modules), path.problems);
  return read;
}

Exit check_paths(std::span<const fs::path> files, const PathArguments& arguments, Report report, Extent extent,
                 const terminal::Console& console, terminal::ProgressLine& line) {
  std::vector<source::LoadedPath> paths;
  for (const fs::path& file : files) paths.push_back(load_and_check_path(file, arguments, line).path);
  line.clear();
  write_report(paths, report, extent, console);
  const bool has_errors =
      std::any_of(paths.begin(), paths.end(), [](const auto& path) { return path.problems.has_errors(); });
  return has_errors ? Exit::input_has_problems : Exit::done;
}

}  // namespace rollcall::authoring
