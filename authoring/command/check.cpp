#include "authoring/command/check.h"

#include <algorithm>
#include <vector>

#include "authoring/check/check.h"
#include "authoring/command/environment.h"
#include "authoring/command/media_progress.h"
#include "authoring/command/modules.h"
#include "authoring/command/practice_report.h"
#include "authoring/command/translate.h"
#include "authoring/compile/compile.h"
#include "authoring/source/framework_file.h"
#include "player/os/interruption.h"
#include "player/os/places.h"

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;

/// The folder itself, or the modules directly in it, by name. One that holds neither is taken for a module, so that
/// reading it says what is missing.
std::vector<fs::path> modules_of(const fs::path& folder) {
  if (fs::exists(folder / "module.yaml")) return {folder};
  std::vector<fs::path> modules = modules_in(folder);
  if (modules.empty()) modules.push_back(folder);
  return modules;
}

}  // namespace

source::Loaded load_and_check(const fs::path& folder, const fs::path& framework, terminal::ProgressLine& line,
                              Media media) {
  os::stop_if_interrupted();
  source::Loaded module = source::load(folder);
  module.files.put_below(folder);  // editors open what is named so
  source::load_framework(module, folder, framework);
  const fs::path cache = os::cache_folder();
  media::Inspector inspector(encoder(), media::KnownGood(cache.empty() ? cache : cache / "good-media"));
  check::Environment world = environment(folder, os::share_folder() / "fonts");
  if (media == Media::looked_at)
    world.refusals = [&](std::span<const media::File> files) {
      return refusals(folder, files, inspector, media_shown_on(line));
    };
  check::check(module.document, world, module.problems);
  return module;
}

Exit check_and_report(const fs::path& folder, const fs::path& framework, const PathArguments& of_path, Report report,
                      Extent extent, const terminal::Console& console, terminal::ProgressLine& line) {
  if (const std::vector<fs::path> paths = paths_meant(folder, of_path); !paths.empty())
    return check_paths(paths, of_path, report, extent, console, line);
  std::vector<Checked> modules;
  for (const fs::path& path : modules_of(folder)) {
    line.show([&] { return tr("Checking {module}", "module"_is = path.filename()); });
    auto& [module, balance] = modules.emplace_back(Checked{load_and_check(path, framework, line), {}});
    if (!module.problems.has_errors()) check_translations(module, compile::compile(module.document), path);
    balance.add(module.document);
  }
  line.clear();
  write_report(modules, report, extent, console);
  if (report == Report::text) write_practice(modules, console);
  const bool has_errors = std::any_of(modules.begin(), modules.end(),
                                      [](const Checked& checked) { return checked.module.problems.has_errors(); });
  return has_errors ? Exit::input_has_problems : Exit::done;
}

}  // namespace rollcall::authoring
