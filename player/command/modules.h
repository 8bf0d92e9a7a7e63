#pragma once
#include <cstdint>
#include <string>

#include "player/command/home.h"
#include "player/exit.h"
#include "player/terminal/console.h"

namespace rollcall::command {

enum class Listing : std::uint8_t { text, json };

/// What is in the library: of the newest release of each module its title, its forms with their minutes, its languages
/// and who vouches for it, of a path how many steps it has and which of its modules are missing; of older ones that
/// they are there. Words of a module are in `language` where it has them.
///
/// JSON is one array of objects {module, version, title, publisher, languages, variants: [{id, minutes}], digest, file,
/// problem}, of every pack of a module, and {path, version, title, publisher, languages, steps: [{id, module,
/// variant}], missing, digest, file, problem} of every path, where `missing` are the modules that are not here. problem
/// is empty for a pack that can be played, and English; minutes are 0 where the module does not say them, and the
/// variant without an id is the whole module.
Exit list(const Home& home, Listing listing, const std::string& language, const terminal::Console& console);

struct RemoveArguments {
  std::string module;
  std::string release;     ///< version; empty: all of them
  bool is_forced = false;  ///< also while attempts of it are unfinished
};

/// Takes packs out of the library. Completion records stay, and so does the memory of releases.
Exit remove(const Home& home, const RemoveArguments& arguments, const terminal::Console& console);

}  // namespace rollcall::command
