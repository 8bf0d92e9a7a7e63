#pragma once
#include <filesystem>
#include <string>

#include "player/command/home.h"
#include "player/exit.h"
#include "player/language/words.h"
#include "player/os/output.h"
#include "player/terminal/console.h"

/// Who follows which path, and what waits for them. Nothing of it is stored: it is computed from what was recorded.
namespace rollcall::command {

struct PathArguments {
  std::string learner;  ///< staff number
  std::string path;     ///< id
};
/// From today on. Throws Error for a path that is not here.
Exit join_path(const Home& home, const PathArguments& arguments, const terminal::Console& console);
/// What was completed stays, and counts again when they come back.
Exit leave_path(const Home& home, const PathArguments& arguments, const terminal::Console& console);

struct DueArguments {
  std::string learner;         ///< staff number; empty: all learners of this player
  std::filesystem::path file;  ///< a table (.csv) or a page (.pdf); empty: it is told
  os::Existing existing = os::Existing::kept;
  std::filesystem::path fonts;
};
/// Of one learner what is due, begun, next and done; of all, who has something to renew, to complete or to begin, and
/// who does not do the work of which post today. Throws Error for a file of another kind.
Exit say_due(const Home& home, const DueArguments& arguments, const language::Words& words,
             const terminal::Console& console);

}  // namespace rollcall::command
