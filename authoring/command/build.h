#pragma once
#include <filesystem>
#include <ostream>

#include "authoring/command/output.h"
#include "authoring/command/progress_line.h"
#include "authoring/command/report.h"
#include "authoring/command/secret_key.h"
#include "player/exit.h"

namespace rollcall::command {

struct BuildArguments {
  std::filesystem::path folder, pack, key;
  std::filesystem::path adaptation;  ///< a file of 'slot: text' lines; may be empty
  Report report = Report::text;
  Force force = Force::no;  ///< write over what stands there, and make its folder
};

/// `rollcall-author build`: checks the module and writes its signed pack. If the module, one of its translations, its
/// pictures or its sounds has errors, they are printed, and nothing is written. JSON is {"pack": {file, module,
/// version, bytes, id} or null, "findings": [...]}, with what DIAGNOSTICS.md says of each. Throws Error if a file
/// cannot be read or written. `passphrases`: of the key.
Exit build_pack(const BuildArguments& arguments, const Passphrases& passphrases, std::ostream& out, ProgressLine& line);

}  // namespace rollcall::command
