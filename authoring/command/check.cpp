#include "authoring/command/check.h"

#include <algorithm>
#include <vector>

#include "authoring/check/check.h"
#include "authoring/command/environment.h"
#include "authoring/command/translate.h"
#include "authoring/compile/compile.h"
#include "player/os/beneath.h"
#include "player/os/interruption.h"
#include "player/os/places.h"

namespace rollcall::authoring {
namespace {

namespace fs = std::filesystem;

bool is_module(const fs::path& folder) { return fs::exists(folder / "module.yaml"); }

/// The folder itself, or the modules directly in it, by name. One that holds neither is taken for a module, so that
/// reading it says what is missing.
std::vector<fs::path> modules_in(const fs::path& folder) {
  std::vector<fs::path> modules;
  std::error_code none;
  if (!is_module(folder)) {
    for (const auto& entry : fs::directory_iterator(folder, none)) {
      if (!is_module(entry.path())) continue;
      os::require_beneath(folder, entry.path().filename());
      modules.push_back(entry.path());
    }
  }
  if (modules.empty()) modules.push_back(folder);
  std::sort(modules.begin(), modules.end());
  return modules;
}

}  // namespace

source::Loaded load_and_check(const fs::path& folder, ProgressLine& line, Media media) {
  os::stop_if_interrupted();
  source::Loaded module = source::load(folder);
  module.files.put_below(folder);  // editors open what is named so
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

Exit check_and_report(const fs::path& folder, Report report, Extent extent, const terminal::Console& console,
                      ProgressLine& line) {
  std::vector<Checked> modules;
  for (const fs::path& path : modules_in(folder)) {
    line.show([&] { return tr("Checking {module}", "module"_is = path.filename()); });
    auto& [module, balance] = modules.emplace_back(Checked{load_and_check(path, line), {}});
    if (!module.problems.has_errors()) check_translations(module, compile::compile(module.document), path);
    balance.add(module.document);
  }
  line.clear();
  write_report(modules, report, extent, console);
  const bool has_errors = std::any_of(modules.begin(), modules.end(),
                                      [](const Checked& checked) { return checked.module.problems.has_errors(); });
  return has_errors ? Exit::input_has_problems : Exit::done;
}

}  // namespace rollcall::authoring
