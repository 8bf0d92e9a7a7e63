#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "authoring/command/path.h"
#include "authoring/command/report.h"
#include "player/exit.h"
#include "player/terminal/progress_line.h"

namespace rollcall::authoring {

struct ProveArguments {
  std::filesystem::path folder;  ///< or the file of a path
  PathArguments of_path = {};
  std::filesystem::path framework;  ///< in place of the one that the module names; may be empty
  Report report = Report::text;
  std::size_t states = 10'000'000;  ///< the most to look at
};

/// `rollcall-author prove`: the figures and findings of the module and of each of its views, less those that the author
/// has silenced; of a path those of prove_path.h. What does not pass the checks is not proved; its problems are printed
/// instead. Throws os::Interrupted, and so does `walk`.
Exit prove_folder(const ProveArguments& arguments, const terminal::Console& console, terminal::ProgressLine& line);

/// Those that `walk` takes, as a list for people.
std::string policy_names();

struct WalkArguments {
  std::filesystem::path folder;
  std::filesystem::path framework;  ///< the same
  Report report = Report::text;
  std::uint64_t walks = 1000;
  std::uint64_t seed = 1;
  std::string policy = "curious";
  bool takes_support = false;
};

/// `rollcall-author walk`: plays that many times and reports how it ended and what was never met. Throws Error if there
/// is no such policy.
Exit walk_folder(const WalkArguments& arguments, const terminal::Console& console, terminal::ProgressLine& line);

}  // namespace rollcall::authoring
