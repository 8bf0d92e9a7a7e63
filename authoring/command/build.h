#pragma once
#include <filesystem>

#include "authoring/command/path.h"
#include "authoring/command/report.h"
#include "authoring/command/secret_key.h"
#include "player/exit.h"
#include "player/os/output.h"
#include "player/terminal/progress_line.h"

namespace rollcall::authoring {

struct BuildArguments {
  std::filesystem::path folder, pack, key;  ///< in place of a folder the file of a path
  PathArguments of_path = {};
  std::filesystem::path adaptation;  ///< a file of 'slot: text' lines; may be empty
  std::filesystem::path framework;   ///< in place of the one that the module names; may be empty
  Report report = Report::text;
  /// Of what stands there. If it may be replaced, the folder of the pack may be made too.
  os::Existing existing = os::Existing::kept;
};

/// `rollcall-author build`: checks the module, or the path, and writes its signed pack. If the module, one of its
/// translations, its pictures or its sounds has errors, they are printed, and nothing is written. JSON is {"pack":
/// {file, module, version, bytes, id} or null, "findings": [...]}, with what DIAGNOSTICS.md says of each. Throws Error
/// if a file cannot be read or written. `passphrases`: of the key.
Exit build_pack(const BuildArguments& arguments, const Passphrases& passphrases, const terminal::Console& console,
                terminal::ProgressLine& line);

}  // namespace rollcall::authoring
